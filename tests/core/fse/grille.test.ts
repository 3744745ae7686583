import { expect, test } from 'vitest'
import { calculerGrille } from '../../../electron/core/fse/grille.ts'
import { GRILLES_FSE, programmeDe } from '../../../shared/domain/fse-grilles.ts'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'
import { ecrireMonde } from '../indicateurs/monde.ts'
import type { Parcours } from '../indicateurs/oracle.ts'
import { parcours } from '../indicateurs/parcours-simple.ts'

const ID = 'seine-et-marne-2022'

async function grille(
  liste: Parcours[],
  programme: 'fse_2014_2020' | 'fse_plus_2021_2027' = 'fse_plus_2021_2027',
) {
  const { ctx, base } = await contexteAvecBase([profil(ID)])
  ecrireMonde(base, liste, [])
  const g = calculerGrille(ctx, { convention: ID, annee: 2022, programme })
  const ligne = (code: string) => {
    const l = g.lignes.find(x => x.code === code)
    if (l === undefined) throw new Error(code)
    return l
  }
  return { g, ligne }
}

test('the grids have every common indicator of their programme, in order', () => {
  const numeros = (prefixe: string, n: number) =>
    Array.from({ length: n }, (_, i) => `${prefixe}${String(i + 1).padStart(2, '0')}`)
  expect(GRILLES_FSE.fse_2014_2020.map(l => l.code)).toEqual(numeros('CO', 19))
  expect(GRILLES_FSE.fse_plus_2021_2027.map(l => l.code)).toEqual([
    ...numeros('EECO', 17),
    ...numeros('EECR', 6),
  ])
  expect([programmeDe(2020), programmeDe(2021)]).toEqual(['fse_2014_2020', 'fse_plus_2021_2027'])
})

test('participants are counted by sexe on their age, level and registration', async () => {
  const { g, ligne } = await grille([
    parcours(1, { entree: '2022-03-01', sexe: 'femme', age: 17, niveau: 'infra_3', duree: '6_12_mois' }),
    parcours(2, { entree: '2022-03-01', sexe: 'femme', age: 29, niveau: 'niveau_4', duree: '6_12_mois' }),
    parcours(3, {
      entree: '2022-03-01',
      sexe: 'homme',
      age: 55,
      niveau: 'niveau_6',
      duree: '36_mois_plus',
      rqth: true,
    }),
    parcours(4, { entree: '2022-03-01', age: 54, duree: '12_24_mois' }),
  ])
  expect(g.participants).toBe(4)
  expect(ligne('EECO01')).toMatchObject({ femmes: 2, hommes: 1, nonRenseigne: 1, total: 4 })
  expect(ligne('EECO03')).toMatchObject({ femmes: 1, hommes: 1, nonRenseigne: 1, total: 3 })
  expect(ligne('EECO06')).toMatchObject({ femmes: 1, hommes: 0, total: 1 })
  expect(ligne('EECO07')).toMatchObject({ femmes: 1, hommes: 0, total: 1 })
  expect(ligne('EECO08')).toMatchObject({ hommes: 1, total: 1 })
  expect(ligne('EECO09').total).toBe(1)
  expect(ligne('EECO10').total).toBe(1)
  expect(ligne('EECO11').total).toBe(1)
  expect(ligne('EECO12').total).toBe(1)
  expect(g.notes.at(-1)).toContain('EECO12')
})

test('ages of the former programme are under 25 and over 54', async () => {
  const ages = [24, 25, 54, 55]
  const { ligne } = await grille(
    ages.map((age, i) => parcours(i + 1, { entree: '2022-03-01', age, sexe: 'femme' })),
    'fse_2014_2020',
  )
  expect([ligne('CO06').total, ligne('CO07').total]).toEqual([1, 1])
})

test('a line without any data is « non disponible » and says why, never 0', async () => {
  const { ligne } = await grille([parcours(1, { entree: '2022-03-01', sexe: 'femme' })])
  for (const code of ['EECO06', 'EECO09', 'EECO12', 'EECO14', 'EECR05'])
    expect(ligne(code)).toMatchObject({ total: null, absence: 'nd', motif: expect.stringMatching(/\S/) })
})

test('results count the exits of the year, a person of two exits once', async () => {
  const { g, ligne } = await grille([
    parcours(1, { entree: '2021-03-01', sortie: '2022-05-01', motif: 'cdi', sexe: 'homme' }),
    parcours(2, {
      personne: 2,
      entree: '2021-03-01',
      sortie: '2022-02-01',
      motif: 'formation',
      sexe: 'femme',
    }),
    parcours(3, {
      personne: 2,
      entree: '2022-03-01',
      sortie: '2022-11-01',
      motif: 'formation',
      sexe: 'femme',
    }),
    parcours(4, { entree: '2022-03-01', sortie: '2022-03-01', motif: 'cdi' }),
    parcours(5, { entree: '2022-03-01', sortie: '2023-01-01', motif: 'cdi' }),
  ])
  expect(g.participants).toBe(2)
  expect(ligne('EECR04')).toMatchObject({ hommes: 1, femmes: 0, total: 1 })
  expect(ligne('EECR02')).toMatchObject({ femmes: 1, total: 1 })
})

test('a year without any parcours has no participant and no 0', async () => {
  const { g } = await grille([])
  expect(g.participants).toBeNull()
  expect(g.lignes.every(l => l.total === null && l.absence === 'nd')).toBe(true)
})
