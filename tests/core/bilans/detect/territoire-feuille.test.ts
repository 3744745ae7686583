import { expect, test } from 'vitest'
import { type Atelier, ouvrirAtelier } from '../atelier.ts'
import { ecrireClasseur } from '../read/classeur-bytes.ts'

const ENTETES = ['Identifiant', 'Sexe', 'Date d’entrée']
const feuille = (...ids: string[]) => [ENTETES, ...ids.map(id => [id, 'F', '20/01/2022'])]
const lieux = (a: Atelier) =>
  a.lignes(
    `SELECT t.code AS premier, u.code AS second FROM parcours p LEFT JOIN territoires t ON t.id = p.territoire_id
     LEFT JOIN territoires u ON u.id = p.territoire_2_id ORDER BY p.id`,
  )

test('On one sheet per agency, the name of the sheet is the territory of its rows', async () => {
  const a = await ouvrirAtelier()
  await a.importer([
    ecrireClasseur('f.xlsx', { Meaux: feuille('P1', 'P2'), 'Agence de Torcy': feuille('P3') }),
  ])
  expect(lieux(a)).toEqual([
    { premier: 'agence:meaux', second: null },
    { premier: 'agence:meaux', second: null },
    { premier: 'agence:torcy', second: null },
  ])
})

test('Sheets called after places that the convention does not list are territories too, a cover page is not', async () => {
  const a = await ouvrirAtelier()
  const Notice = [['Une feuille par lieu']]
  await a.importer([
    ecrireClasseur('f.xlsx', { Notice, Brimbelle: feuille('P1'), 'La Souterraine': feuille('P2') }),
  ])
  expect(lieux(a)).toMatchObject([
    { premier: 'agence:brimbelle' },
    { premier: expect.stringMatching(/souterraine$/) },
  ])
})

test.each([
  ['years', '2021', '2022'],
  ['names that the spreadsheet gives', 'Feuil1', 'Feuil2'],
  ['axes', 'AG', 'ASE'],
])('Sheets called after %s are no territories', async (_, une, deux) => {
  const a = await ouvrirAtelier()
  await a.importer([ecrireClasseur('f.xlsx', { [une]: feuille('P1'), [deux]: feuille('P2') })])
  expect(lieux(a)).toMatchObject([{ premier: null }, { premier: null }])
})

test('A MDS column on sheets called after agencies is the second territory', async () => {
  const a = await ouvrirAtelier()
  const avecMds = (id: string, mds: string) => [
    [...ENTETES, 'MDS'],
    [id, 'F', '20/01/2022', mds],
  ]
  await a.importer([
    ecrireClasseur('f.xlsx', { Meaux: avecMds('P1', 'Lagny'), Torcy: avecMds('P2', 'Melun') }),
  ])
  expect(lieux(a)).toEqual([
    { premier: 'agence:meaux', second: 'mds:lagny' },
    { premier: 'agence:torcy', second: 'mds:melun' },
  ])
})

test('An Agence column says the territory, whatever the sheet is called', async () => {
  const a = await ouvrirAtelier()
  const avecAgence = [
    [...ENTETES, 'Agence'],
    ['P1', 'F', '20/01/2022', 'Provins'],
  ]
  await a.importer([ecrireClasseur('f.xlsx', { Meaux: avecAgence })])
  expect(lieux(a)).toEqual([{ premier: 'agence:provins', second: null }])
})
