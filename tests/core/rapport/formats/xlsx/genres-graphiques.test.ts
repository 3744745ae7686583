import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { celluleNombre, celluleTexte } from '../../../../../electron/core/rapport/cellules.ts'
import { ecrireXlsx } from '../../../../../electron/core/rapport/formats/xlsx/ecrire-xlsx.ts'
import type { Bloc, Rapport } from '../../../../../electron/core/rapport/modele.ts'
import type { ChartSpec } from '../../../../../shared/graphiques/chart-spec.ts'
import { unDeChaque } from '../../../../helpers/graphiques.ts'
import { convertir, findLibreOffice } from '../../../../helpers/libreoffice.ts'
import { type GraphiqueLu, lireGraphiques } from '../../../../helpers/lire-graphiques.ts'
import { findPoppler } from '../../../../helpers/poppler.ts'
import { rapportExemple } from '../../../../helpers/rapport.ts'

const dossier = mkdtempSync(path.join(tmpdir(), 'tandem-genres-'))
const specs = unDeChaque()
let octets: Uint8Array
let lus: GraphiqueLu[]

function blocDe(spec: ChartSpec): Bloc {
  return {
    phrase: spec.phrase,
    tableau: {
      titre: spec.titre,
      colonnes: [
        { titre: spec.axeCategories, nombre: false },
        ...spec.series.map(s => ({ titre: s.nom, nombre: true })),
      ],
      lignes: spec.categories.map((nom, i) => ({
        cellules: [
          celluleTexte(nom),
          ...spec.series.map(s => celluleNombre(s.valeurs[i] ?? null, s.absences[i] ?? null, spec.format)),
        ],
      })),
      notes: [],
    },
    graphique: { spec, colonnes: spec.series.map((_, i) => i + 1) },
  }
}

beforeAll(async () => {
  const modele = rapportExemple()
  const [feuille] = modele.feuilles
  if (feuille === undefined) throw new Error('Aucune feuille')
  const rapport: Rapport = { ...modele, feuilles: [{ ...feuille, blocs: specs.map(blocDe) }] }
  octets = await ecrireXlsx(rapport)
  lus = lireGraphiques(octets)
})
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

describe.each(specs.map((spec, rang) => ({ id: spec.id, spec, rang })))(
  'le graphique $id',
  ({ spec, rang }) => {
    it('montre les nombres des cellules auxquelles il est lié, une absence étant un trou', () => {
      const visibles = lus[rang]?.series.filter(s => !s.invisible) ?? []
      expect(visibles).toHaveLength(spec.series.length)
      for (const [i, serie] of visibles.entries()) {
        const attendues = spec.series[i]?.valeurs.map(v =>
          v !== null && spec.format === 'euros' ? v / 100 : v,
        )
        expect(serie.cache).toEqual(attendues)
        expect(serie.cellules?.map(c => (typeof c === 'number' ? c : null))).toEqual(attendues)
      }
    })
  },
)

it('une cascade porte ses barres sans cellule de plus dans la feuille', () => {
  const base = lus.flatMap(g => g.series).find(s => s.invisible)
  expect(base).toMatchObject({ ref: null, cache: [0, 0, 641, 0] })
})

it('LibreOffice montre chaque titre et chaque repère', { timeout: 120_000 }, () => {
  const soffice = findLibreOffice('les graphiques natifs du classeur')
  const poppler = findPoppler('le texte des graphiques du classeur')
  if (soffice === undefined || poppler === undefined) return
  const fichier = path.join(dossier, 'genres.xlsx')
  writeFileSync(fichier, octets)
  convertir(soffice, fichier, 'pdf', dossier)
  const texte = poppler.texte(path.join(dossier, 'genres.pdf')).replace(/\s+/g, ' ')
  for (const spec of specs) expect(texte).toContain(spec.titre.replace(/\s+/g, ' '))
  expect(texte).toContain('Décision 2022-03')
})
