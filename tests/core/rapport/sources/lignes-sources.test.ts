import { expect, test } from 'vitest'
import { rapportHandlers } from '../../../../electron/core/rapport/handlers.ts'
import { blocsSources } from '../../../../electron/core/rapport/sources/bloc-sources.ts'
import {
  creerNumeroSource,
  listLignesSources,
} from '../../../../electron/core/rapport/sources/lignes-sources.ts'
import { poserSources } from '../../../../electron/core/rapport/sources/poser-sources.ts'
import { texteCellule } from '../../../../electron/core/rapport/texte-cellule.ts'
import { contexteAvecBase, profil } from '../../../helpers/conventions.ts'
import { donneesRapport } from '../../../helpers/rapport.ts'
import { ecrireImport, ecrireUn } from '../../indicateurs/monde.ts'
import { parcours } from '../../indicateurs/parcours-simple.ts'

const ID = 'seine-et-marne-2022'

async function preparer() {
  const { ctx, base } = await contexteAvecBase([profil(ID)])
  const feuille = ecrireImport(base)
  base.sqlite.prepare('INSERT INTO personnes VALUES (1, ?)').run(Buffer.from('1'))
  ecrireUn(base, parcours(1, { entree: '2022-03-01', sortie: '2022-12-30' }), feuille, [2])
  const declarer = (indicateur: string, cellule: string, valeur: number) =>
    base.sqlite
      .prepare(
        `INSERT INTO valeurs_declarees (convention_id, feuille_id, cellule, indicateur, libelle, periode, unite, valeur, cle)
         VALUES (1, ?, ?, ?, '', '2022', 'nombre', ?, ?)`,
      )
      .run(feuille, cellule, indicateur, valeur, cellule)
  return { ctx, declarer }
}

test('each figure of each year leads to its file, its sheet and its cells', async () => {
  const { ctx, declarer } = await preparer()
  declarer('satisfaction', 'C7', 0.9)
  const lignes = await rapportHandlers['rapport:sources'](ctx, { convention: ID, annee: 2022 })
  expect(lignes.map(l => l.numero)).toEqual(lignes.map((_, i) => i + 1))
  const trouver = (code: string, annee = 2022) => lignes.find(l => l.code === code && l.annee === annee)
  const place = { import: 1, fichier: 'bilan.xlsx', feuille: 'Bilan' }
  expect(trouver('entrees')).toMatchObject({
    origine: 'calcule',
    version: 1,
    fichiers: [{ ...place, cellules: 'A1:T99', arreteAu: '2022-12-30' }],
  })
  expect(trouver('satisfaction')).toMatchObject({
    origine: 'declare',
    fichiers: [{ ...place, cellules: 'C7', arreteAu: null }],
  })
  expect(trouver('prolongations')).toMatchObject({ origine: 'calcule', fichiers: [place] })
  expect(trouver('taux_objectif_entrees')?.fichiers).toEqual(trouver('entrees')?.fichiers)
  expect(trouver('seances_prevues')).toMatchObject({ origine: 'registre', fichiers: [] })
  expect(trouver('entrees', 2021)).toMatchObject({ origine: 'absent', fichiers: [] })
  expect(await rapportHandlers['rapport:sources'](ctx, { convention: ID, annee: 2022 })).toEqual(lignes)
})

test('rows of one indicator refer to its line, of the year that they are about', () => {
  const d = donneesRapport()
  const numero = creerNumeroSource(listLignesSources(d))
  const ligne = (champs: object) => ({ cellules: [], ...champs })
  const tableau = {
    titre: '',
    colonnes: [],
    notes: [],
    lignes: [
      ligne({ code: 'entrees' }),
      ligne({ code: 'entrees', annee: 2021 }),
      ligne({}),
      ligne({ code: 'x' }),
    ],
  }
  const figure = { genre: 'figure' as const, bloc: { phrase: null, tableau, graphique: null } }
  const [chapitre] = poserSources(
    [{ code: 'a', numero: '1', titre: 'A', blocs: [{ genre: 'citation', auteur: null, blocs: [figure] }] }],
    2022,
    numero,
  )
  const lu = JSON.parse(JSON.stringify(chapitre)).blocs[0].blocs[0].bloc.tableau.lignes
  expect(lu.map((l: { source?: number }) => l.source)).toEqual([
    numero('entrees', 2022),
    numero('entrees', 2021),
    undefined,
    undefined,
  ])
  expect(numero('entrees', 2022)).toBe(1)
})

test('the annex bears its own numbers and says files in words', () => {
  const [lieux, chiffres] = blocsSources(listLignesSources(donneesRapport()), 2022)
  const [premiere] = chiffres?.tableau.lignes ?? []
  expect(premiere?.source).toBe(1)
  expect(lieux?.tableau.lignes[0]?.cellules.map(texteCellule)).toEqual([
    'L1',
    'bilan-2022-accompagnement-global.xlsx, feuille «\u00a0Bilan AG\u00a0», A5:R731 (import n°\u00a01)',
    '31/12/2022',
  ])
  expect(premiere?.cellules.map(texteCellule)).toEqual([
    '1',
    'Entrées en accompagnement global',
    '2022',
    'calculé',
    'L1',
    '1',
  ])
})

test('cells of one sheet are said together, and no more than a line can hold', () => {
  const cellules = Array.from({ length: 10 }, (_, i) => ({
    import: 4,
    fichier: 'moyens.csv',
    feuille: null,
    cellules: `D${i + 2}`,
    arreteAu: null,
  }))
  const ligne = {
    numero: 1,
    code: 'conseillers_etp',
    libelle: 'Conseillers',
    annee: 2022,
    version: 1,
    origine: 'declare' as const,
    fichiers: cellules,
  }
  const [lieux] = blocsSources([ligne], 2022)
  expect(lieux?.tableau.lignes[0]?.cellules.map(texteCellule)[1]).toBe(
    'moyens.csv, D2, D3, D4, D5, D6, D7, D8, D9 et 2 autres (import n°\u00a04)',
  )
})
