import { expect, test } from 'vitest'
import { type Atelier, ouvrirAtelier } from '../atelier.ts'
import { ecrireClasseur } from '../read/classeur-bytes.ts'

const ENTETES = ['Identifiant', 'Sexe', 'Agence', 'Date d’entrée', 'Axe']
const AVEC_RSA = [...ENTETES, 'RSA']
const AG = [ENTETES, ['P1', 'F', 'Meaux', '20/01/2022', 'AG'], ['P2', 'M', 'Torcy', '21/01/2022', 'AG']]
const ASE = [
  AVEC_RSA,
  ['P1', 'F', 'Meaux', '20/07/2022', 'ASE', 'OUI'],
  ['P3', 'M', 'Torcy', '21/07/2022', 'ASE', 'NON'],
]
const sansSource = { source: undefined }
const compter = (a: Atelier) =>
  a.lignes('SELECT count(DISTINCT personne_id) AS personnes, count(*) AS parcours FROM parcours')

test('The same identifier on two sheets of one file is one person, though one sheet has a column more', async () => {
  const a = await ouvrirAtelier()
  await a.importer([ecrireClasseur('f.xlsx', { AG, ASE })], sansSource)
  expect(compter(a)).toEqual([{ personnes: 3, parcours: 4 }])
})

test('Sheets of one file that head their identifiers otherwise number their persons apart', async () => {
  const a = await ouvrirAtelier()
  const autre = [['N° dossier', ...AVEC_RSA.slice(1)], ...ASE.slice(1)]
  await a.importer([ecrireClasseur('f.xlsx', { AG, ASE: autre })], sansSource)
  expect(compter(a)).toEqual([{ personnes: 4, parcours: 4 }])
})

test('A partner named on the cover numbers the persons of every sheet that follows', async () => {
  const a = await ouvrirAtelier()
  const autre = [['N° dossier', ...AVEC_RSA.slice(1)], ...ASE.slice(1)]
  const Couverture = [['Bilan de Pôle emploi']]
  await a.importer([ecrireClasseur('f.xlsx', { Couverture, AG, ASE: autre })], sansSource)
  expect(compter(a)).toEqual([{ personnes: 3, parcours: 4 }])
})

test('Two files of other layouts, with no source said, number their persons apart', async () => {
  const a = await ouvrirAtelier()
  await a.importer(
    [ecrireClasseur('f.xlsx', { Suivi: AG }), ecrireClasseur('g.xlsx', { Suivi: ASE })],
    sansSource,
  )
  expect(compter(a)).toEqual([{ personnes: 4, parcours: 4 }])
})

test('Two files of one source said number the same persons, whatever their layout', async () => {
  const a = await ouvrirAtelier()
  await a.importer([ecrireClasseur('f.xlsx', { Suivi: AG }), ecrireClasseur('g.xlsx', { Suivi: ASE })])
  expect(compter(a)).toEqual([{ personnes: 3, parcours: 4 }])
})
