// @vitest-environment jsdom
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { injecterGraphiquesDocx } from '../../../../electron/core/rapport/graphiques-natifs/injecter-docx.ts'
import { neutraliser } from '../../../../electron/core/rapport/neutraliser.ts'
import type { ChartSpec } from '../../../../shared/graphiques/chart-spec.ts'
import { lireClasseur } from '../../../helpers/classeur.ts'
import { unDeChaque } from '../../../helpers/graphiques.ts'
import { convertir, findLibreOffice } from '../../../helpers/libreoffice.ts'
import { type GraphiqueLu, lireGraphiques } from '../../../helpers/lire-graphiques.ts'
import { findPoppler } from '../../../helpers/poppler.ts'

const dossier = mkdtempSync(path.join(tmpdir(), 'tandem-graphiques-'))
const specs = unDeChaque()
let modele: Uint8Array
let octets: Uint8Array
let lus: GraphiqueLu[]

const demandes = (liste: readonly ChartSpec[]) =>
  liste.map(spec => ({ marque: `@@${spec.id}@@`, spec, largeurCm: 16, hauteurCm: 8 }))

beforeAll(async () => {
  const children = specs.flatMap(s => [new Paragraph(s.titre), new Paragraph(`@@${s.id}@@`)])
  modele = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
  octets = injecterGraphiquesDocx(modele, demandes(specs))
  lus = lireGraphiques(octets)
})
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

/** A number as a cell of a workbook holds it: euros, not cents. */
const enCellule = (spec: ChartSpec, v: number | null) => (v !== null && spec.format === 'euros' ? v / 100 : v)

describe.each(specs.map((spec, rang) => ({ id: spec.id, spec, rang })))(
  'le graphique $id',
  ({ spec, rang }) => {
    it('dit son titre, ses catégories et ses séries, dans ses caches comme dans son classeur', () => {
      const lu = lus[rang]
      expect(lu?.titre).toBe(spec.titre)
      const visibles = lu?.series.filter(s => !s.invisible) ?? []
      expect(visibles.map(s => s.nom)).toEqual(spec.series.map(s => s.nom))
      for (const [i, serie] of visibles.entries()) {
        const attendues = spec.series[i]?.valeurs.map(v => enCellule(spec, v))
        expect(serie.categories).toEqual(spec.categories.map(neutraliser))
        expect(serie.cache).toEqual(attendues)
        expect(serie.cellules?.map(c => c ?? null)).toEqual(attendues)
      }
    })

    it('est un XML valide dont l’ordre suit le schéma', () => {
      const xml = new DOMParser().parseFromString(lus[rang]?.xml ?? '', 'application/xml')
      expect(xml.getElementsByTagName('parsererror')).toHaveLength(0)
      const ordre = [
        'idx',
        'order',
        'tx',
        'spPr',
        'invertIfNegative',
        'marker',
        'dPt',
        'dLbls',
        'cat',
        'val',
        'smooth',
      ]
      for (const serie of xml.getElementsByTagName('c:ser')) {
        const places = [...serie.children].map(e => ordre.indexOf(e.localName))
        expect(places).not.toContain(-1)
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }
    })

    it('a un texte de remplacement qui dit son constat et sa phrase', () => {
      const corps = strFromU8(unzipSync(octets)['word/document.xml'] ?? new Uint8Array())
      const xml = new DOMParser().parseFromString(corps, 'application/xml')
      const texte = xml.getElementsByTagName('wp:docPr')[rang]?.getAttribute('descr')
      expect(texte).toContain(spec.titre)
      expect(texte).toContain(spec.phrase)
    })
  },
)

describe('une valeur masquée', () => {
  it('n’est dans aucun cache, dans aucune cellule, et sa raison est écrite à côté', () => {
    const parties = unzipSync(octets)
    for (const [i, spec] of specs.entries()) {
      const classeur = lireClasseur(parties[`word/embeddings/graphique${i + 1}.xlsx`] ?? new Uint8Array())
      const feuille = [...(classeur.feuilles.get('Données')?.values() ?? [])]
      const connues = spec.series.flatMap(s => s.valeurs.filter(v => v !== null).map(v => enCellule(spec, v)))
      const base = spec.type === 'cascade' ? 4 : 0
      expect(feuille.filter(v => typeof v === 'number').length, spec.id).toBe(connues.length + base)
      expect(
        feuille.some(v => typeof v === 'string' && v.includes('masqué')),
        spec.id,
      ).toBe(true)
    }
  })

  it('d’une cascade n’entre pas dans la hauteur de ce qui porte ses barres', () => {
    const cascade = lus[specs.findIndex(s => s.type === 'cascade')]
    const base = cascade?.series.find(s => s.invisible)
    expect(base?.cache).toEqual([0, 0, 641, 0])
    expect(base?.cellules).toEqual([0, 0, 641, 0])
  })
})

describe('le document', () => {
  it('a des relations et des types pour chacune de ses parties', () => {
    const parties = unzipSync(octets)
    const types = strFromU8(parties['[Content_Types].xml'] ?? new Uint8Array())
    for (const [nom, contenu] of Object.entries(parties)) {
      if (/\/(charts|drawings)\/[^/]+\.xml$/.test(nom)) expect(types).toContain(`PartName="/${nom}"`)
      if (!/charts\/_rels\//.test(nom)) continue
      for (const [, cible = ''] of strFromU8(contenu).matchAll(/Target="([^"]+)"/g))
        expect(parties[path.posix.join('word/charts', cible)], cible).toBeDefined()
    }
    expect(types.match(/Extension="xlsx"/g)).toHaveLength(1)
  })

  it('est le même, octet pour octet, d’un fuseau à l’autre', () => {
    const avant = process.env['TZ']
    process.env['TZ'] = 'Pacific/Auckland'
    const ailleurs = injecterGraphiquesDocx(modele, demandes(unDeChaque()))
    process.env['TZ'] = avant ?? 'UTC'
    expect(Buffer.compare(ailleurs, octets)).toBe(0)
  })

  it('refuse une marque absente ou écrite deux fois', () => {
    const premier = specs[0]
    if (premier === undefined) throw new Error('Aucun graphique')
    const demande = { marque: '@@ailleurs@@', spec: premier, largeurCm: 16, hauteurCm: 8 }
    expect(() => injecterGraphiquesDocx(modele, [demande])).toThrow('trouvée 0 fois')
  })

  it('se convertit dans LibreOffice, qui montre les titres et les repères', { timeout: 120_000 }, () => {
    const soffice = findLibreOffice('la conversion des graphiques natifs')
    const poppler = findPoppler('le texte des graphiques natifs')
    if (soffice === undefined) return
    writeFileSync(path.join(dossier, 'graphiques.docx'), octets)
    convertir(soffice, path.join(dossier, 'graphiques.docx'), 'pdf', dossier)
    const pdf = path.join(dossier, 'graphiques.pdf')
    expect(readFileSync(pdf).length).toBeGreaterThan(10_000)
    const texte = poppler?.texte(pdf) ?? ''
    if (poppler === undefined) return
    for (const spec of specs) expect(texte.replace(/\s+/g, ' ')).toContain(spec.titre.replace(/\s+/g, ' '))
    expect(texte).toContain('Décision 2022-03')
    for (const nombre of ['674', '485', '284', '641']) expect(texte).toContain(nombre)
  })
})
