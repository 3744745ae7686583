import fc from 'fast-check'
import { expect, test } from 'vitest'
import { getJour } from '../../../shared/domain/dates.ts'
import {
  estAnneeDEffet,
  type FaitEngagement,
  getEtatEngagement,
  listEngagementsSuivis,
} from '../../../shared/domain/engagement.ts'
import { profil } from '../../helpers/conventions.ts'

const c = profil('creuse-2023')
const engagement = (echeance: (typeof c.engagements)[number]['echeance']) => ({
  code: 'essai',
  texte: 'Essai',
  partie: null,
  reference: 'Article 1',
  echeance,
})
const le = (date: string, etat: FaitEngagement['etat'] = 'tenu') => ({ jour: getJour(date), etat })
const deuxFois = engagement({ type: 'annuel', nombre: 2 })

test.each([
  ['2023-06-01', [], 'a_venir'],
  ['2023-06-01', [le('2023-05-01')], 'en_cours'],
  ['2023-06-01', [le('2023-05-01', 'non_tenu')], 'non_tenu'],
  ['2023-06-01', [le('2023-02-01'), le('2023-05-01')], 'tenu'],
  ['2023-12-31', [le('2023-05-01')], 'en_cours'],
  ['2024-01-01', [le('2023-05-01')], 'en_retard'],
  ['2024-01-01', [le('2023-05-01'), le('2024-01-01')], 'en_retard'],
] as const)('Deux fois par an, le %s, après %j : %s', (jour, faits, etat) => {
  expect(getEtatEngagement(c, deuxFois, faits, 2023, getJour(jour)).etat).toBe(etat)
})

test('La dernière année d’une convention s’arrête à sa fin', () => {
  const courte = { ...c, dates: { ...c.dates, fin: '2024-06-30' } }
  const etat = getEtatEngagement(courte, deuxFois, [], 2024, getJour('2024-07-01'))
  expect([etat.echeance, etat.etat]).toEqual([getJour('2024-06-30'), 'en_retard'])
  expect([2022, 2023, 2024, 2025].filter(a => estAnneeDEffet(courte, a))).toEqual([2023, 2024])
})

test('À une date, un engagement est dû une fois, quelle que soit l’année regardée', () => {
  const date = engagement({ type: 'date', date: '2023-06-30' })
  const etat = (jour: string, faits: FaitEngagement[] = []) =>
    getEtatEngagement(c, date, faits, 2024, getJour(jour)).etat
  expect(etat('2023-06-30')).toBe('a_venir')
  expect(etat('2023-07-01')).toBe('en_retard')
  expect(etat('2023-07-01', [le('2023-07-01')])).toBe('tenu')
})

test('La mise à jour de la base de ressources est suivie même sans être un engagement du texte', () => {
  const sans = { ...c, engagements: [] }
  expect(listEngagementsSuivis(sans).map(e => [e.code, e.echeance])).toEqual([
    ['base_ressources', { type: 'annuel', nombre: 1 }],
  ])
  expect(listEngagementsSuivis(c)).toBe(c.engagements)
})

test('Ce qui dure toute la convention n’est jamais en retard, et rien ne l’est avant son échéance', () => {
  const jour = fc.integer({ min: getJour('2022-01-01'), max: getJour('2027-12-31') })
  const faits = fc
    .array(fc.record({ jour, etat: fc.constantFrom('tenu', 'en_cours', 'non_tenu') }))
    .map(fs => fs.sort((a, b) => a.jour - b.jour))
  fc.assert(
    fc.property(faits, fc.integer({ min: 2023, max: 2024 }), jour, (fs, annee, aujourdhui) => {
      const duree = getEtatEngagement(c, engagement({ type: 'duree_convention' }), fs, annee, aujourdhui)
      expect(duree.etat).not.toBe('en_retard')
      const annuel = getEtatEngagement(c, deuxFois, fs, annee, aujourdhui)
      if (annuel.etat === 'en_retard') expect(aujourdhui).toBeGreaterThan(annuel.echeance ?? 0)
      expect(annuel.etat === 'tenu').toBe(annuel.tenus >= 2)
    }),
  )
})
