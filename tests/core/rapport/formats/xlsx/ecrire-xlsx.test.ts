import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ecrireXlsx } from '../../../../../electron/core/rapport/formats/xlsx/ecrire-xlsx.ts'
import { contenu } from '../../../../../electron/core/rapport/formats/xlsx/styles.ts'
import type { Cellule, Rapport } from '../../../../../electron/core/rapport/modele.ts'
import { type Classeur, decoder, getPartie, lireClasseur, lirePlage } from '../../../../helpers/classeur.ts'
import { convertir, findLibreOffice, lireNombres } from '../../../../helpers/libreoffice.ts'
import { rapportExemple } from '../../../../helpers/rapport.ts'

const dossier = mkdtempSync(path.join(tmpdir(), 'tandem-xlsx-'))
let rapport: Rapport
let octets: Uint8Array
let classeur: Classeur

beforeAll(async () => {
  rapport = rapportExemple()
  octets = await ecrireXlsx(rapport)
  classeur = lireClasseur(octets)
})
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

function listGraphiques(): string[] {
  return [...classeur.parties].filter(([nom]) => nom.startsWith('xl/charts/')).map(([, xml]) => xml)
}

function nombres(cellules: readonly Cellule[]): number[] {
  return cellules.map(c => contenu(c).valeur).filter(v => typeof v === 'number')
}

describe('le classeur relu par un autre programme', () => {
  it('a les dix feuilles demandées, dans l’ordre', () => {
    expect([...classeur.feuilles.keys()]).toEqual([
      'Synthèse',
      'Indicateurs',
      'Publics',
      'Parcours',
      'Territoires',
      'Mesures et freins',
      'Données',
      'Définitions',
      'Sources',
      'Masquages',
    ])
  })

  it('porte chaque nombre du modèle comme un nombre, et rien d’autre', () => {
    for (const feuille of rapport.feuilles) {
      const attendus = feuille.blocs.flatMap(b => [
        ...b.tableau.colonnes.flatMap(c => (/^\d{4}$/.test(c.titre) ? [Number(c.titre)] : [])),
        ...b.tableau.lignes.flatMap(l => nombres(l.cellules)),
      ])
      const lus = [...(classeur.feuilles.get(feuille.nom)?.values() ?? [])].filter(v => typeof v === 'number')
      expect(lus, feuille.nom).toEqual(attendus)
    }
  })

  it('montre une absence par sa marque, jamais par 0 ni par une case vide', () => {
    const textes = [...(classeur.feuilles.get('Synthèse')?.values() ?? [])]
    expect(textes).toContain('ND')
    expect([...(classeur.feuilles.get('Données')?.values() ?? [])]).toContain('▒')
  })

  it('ne laisse passer aucun petit effectif dans la feuille Données', () => {
    const donnees = rapport.feuilles.find(f => f.nom === 'Données')
    const petits = donnees?.blocs[0]?.tableau.lignes.filter(l => {
      const valeur = l.cellules[5]
      return (
        valeur?.type === 'nombre' && valeur.format === 'entier' && [1, 2, 3, 4].includes(valeur.valeur ?? 0)
      )
    })
    const codes = petits?.map(l => (l.cellules[0]?.type === 'texte' ? l.cellules[0].texte : ''))
    expect(codes).toEqual([])
  })

  it('neutralise un libellé qui commencerait une formule', () => {
    const textes = [...classeur.feuilles.values()].flatMap(f => [...f.values()])
    expect(textes).toContain("'=SOMME(A1:A9)")
    expect(textes.filter(t => typeof t === 'string' && /^[=+\-@\t\r]/.test(t))).toEqual([])
    expect(getPartie(classeur.parties, 'xl/worksheets/sheet6.xml')).not.toContain('<f>')
  })

  it('dit sur chaque feuille et chaque page qu’il n’est pas à diffuser', () => {
    for (const [i, nom] of [...classeur.feuilles.keys()].entries()) {
      expect(classeur.feuilles.get(nom)?.get('A2'), nom).toBe(
        'Document de travail du comité – ne pas diffuser',
      )
      const xml = getPartie(classeur.parties, `xl/worksheets/sheet${i + 1}.xml`)
      expect(xml).toContain('ne pas diffuser</oddHeader>')
      expect(xml).toContain('Page &amp;P / &amp;N</oddFooter>')
      expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*fitToHeight="0"/)
      expect(xml).toContain('state="frozen"')
    }
  })

  it('a un titre, un auteur, une langue et des titres répétés à l’impression', () => {
    const proprietes = getPartie(classeur.parties, 'docProps/core.xml')
    expect(proprietes).toContain('<dc:creator>Tandem</dc:creator>')
    expect(proprietes).toContain('Approche globale')
    expect(proprietes).toContain('<dc:language>fr-FR</dc:language>')
    const titres = getPartie(classeur.parties, 'xl/workbook.xml').match(/_xlnm\.Print_Titles/g)
    expect(titres).toHaveLength(10)
  })

  it('explique un total d’arrondis qui ne fait pas 100,0', () => {
    const textes = [...(classeur.feuilles.get('Publics')?.values() ?? [])]
    expect(textes.some(t => typeof t === 'string' && t.includes('L’écart vient des seuls arrondis'))).toBe(
      true,
    )
  })
})

describe('les graphiques natifs', () => {
  it('sont plusieurs, sur plusieurs feuilles, avec un texte de remplacement', () => {
    expect(listGraphiques().length).toBeGreaterThanOrEqual(9)
    const dessins = [...classeur.parties].filter(([nom]) => /^xl\/drawings\/drawing\d+\.xml$/.test(nom))
    expect(dessins.length).toBeGreaterThanOrEqual(5)
    for (const [, xml] of dessins)
      for (const m of xml.matchAll(/descr="([^"]*)"/g)) expect(m[1]?.length).toBeGreaterThan(20)
  })

  it('montrent exactement les cellules auxquelles ils sont liés', () => {
    for (const xml of listGraphiques()) {
      for (const [, genre, f = '', cache = ''] of xml.matchAll(
        /<c:(str|num)Ref><c:f>(.*?)<\/c:f><c:(?:str|num)Cache>(.*?)<\/c:(?:str|num)Cache>/gs,
      )) {
        const cellules = lirePlage(classeur, f)
        const points = new Map(
          [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/g)].map(m => [Number(m[1]), m[2] ?? '']),
        )
        const lus = cellules.map((_, i) => (points.has(i) ? decoder(points.get(i) ?? '') : 'absent'))
        const attendus = cellules.map(c => (genre === 'str' || typeof c === 'number' ? String(c) : 'absent'))
        expect(lus, f).toEqual(attendus)
        expect(Number(/ptCount val="(\d+)"/.exec(cache)?.[1])).toBe(cellules.length)
      }
    }
  })

  it('suivent l’ordre que le schéma impose', () => {
    const ordre = [
      '<c:idx',
      '<c:order',
      '<c:tx>',
      '<c:spPr>',
      '<c:invertIfNegative',
      '<c:dLbls>',
      '<c:cat>',
      '<c:val>',
    ]
    const barres = listGraphiques().filter(x => x.includes('<c:barChart>'))
    for (const xml of barres) {
      const serie = /<c:ser>.*?<\/c:ser>/s.exec(xml)?.[0] ?? ''
      const places = ordre.map(o => serie.indexOf(o))
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(places[0]).toBeGreaterThan(0)
    }
    for (const [nom, xml] of classeur.parties)
      if (nom.startsWith('xl/worksheets/sheet') && xml.includes('<drawing'))
        expect(xml).toMatch(/<drawing [^>]*\/>(<(legacyDrawing|tableParts|extLst)|<\/worksheet>)/)
  })

  it('ont des relations qui mènent à des parties du classeur', () => {
    for (const [nom, xml] of classeur.parties) {
      if (!nom.endsWith('.rels')) continue
      const ids = [...xml.matchAll(/\bId="([^"]+)"/g)].map(m => m[1])
      expect(new Set(ids).size, nom).toBe(ids.length)
      const base = nom === '_rels/.rels' ? '' : path.posix.dirname(path.posix.dirname(nom))
      for (const [, cible = ''] of xml.matchAll(/Target="([^"]+)"/g)) {
        const partie = cible.startsWith('/') ? cible.slice(1) : path.posix.join(base, cible)
        expect(classeur.parties.has(partie), `${nom} → ${partie}`).toBe(true)
      }
    }
  })
})

describe('le fichier', () => {
  it('est le même, octet pour octet, d’un fuseau à l’autre', async () => {
    const avant = process.env['TZ']
    process.env['TZ'] = 'Pacific/Auckland'
    const ailleurs = await ecrireXlsx(rapportExemple())
    process.env['TZ'] = avant ?? 'UTC'
    expect(Buffer.compare(ailleurs, octets)).toBe(0)
  })

  it('s’ouvre dans LibreOffice, qui lit les mêmes nombres', { timeout: 120_000 }, () => {
    const soffice = findLibreOffice('la relecture du classeur par un tableur')
    if (soffice === undefined) return
    const fichier = path.join(dossier, 'bilan.xlsx')
    writeFileSync(fichier, octets)
    const feuilles = lireNombres(soffice, fichier, dossier)
    for (const { nom } of rapport.feuilles.filter(f => f.nom !== 'Sources')) {
      const ecrits = [...(classeur.feuilles.get(nom)?.values() ?? [])].filter(v => typeof v === 'number')
      const lus = feuilles.get(nom) ?? []
      expect(lus.length, nom).toBe(ecrits.length)
      for (const [i, v] of ecrits.entries()) expect(lus[i], nom).toBeCloseTo(v, 9)
    }
  })

  it('garde ses graphiques liés : une cellule changée change le graphique', { timeout: 120_000 }, () => {
    const soffice = findLibreOffice('le lien des graphiques avec leurs cellules')
    if (soffice === undefined) return
    const parties = unzipSync(octets)
    const feuille = 'xl/worksheets/sheet4.xml'
    const avant = strFromU8(parties[feuille] ?? new Uint8Array())
    const apres = avant.replace('<v>61</v>', '<v>987</v>')
    expect(apres).not.toBe(avant)
    const modifie = path.join(dossier, 'modifie.xlsx')
    writeFileSync(modifie, zipSync({ ...parties, [feuille]: strToU8(apres) }))
    const sortie = path.join(dossier, 'relu')
    convertir(soffice, modifie, 'xlsx:Calc MS Excel 2007 XML', sortie)
    const relu = unzipSync(readFileSync(path.join(sortie, 'modifie.xlsx')))
    const caches = Object.entries(relu).filter(([nom]) => nom.startsWith('xl/charts/chart'))
    expect(caches.filter(([, xml]) => strFromU8(xml).includes('<c:v>987</c:v>'))).toHaveLength(1)
  })
})
