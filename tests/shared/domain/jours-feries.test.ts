import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatJourIso, getJour } from '../../../shared/domain/dates.ts'
import { nommerJourFerie } from '../../../shared/domain/jours-feries.ts'

const lister = (annee: number) =>
  Array.from({ length: 366 }, (_, i) => getJour(`${annee}-01-01`) + i)
    .filter(jour => formatJourIso(jour).startsWith(String(annee)) && nommerJourFerie(jour) !== null)
    .map(jour => formatJourIso(jour).slice(5))

test('Les onze jours fériés de 2023 sont ceux du calendrier officiel', () => {
  expect(lister(2023)).toEqual([
    '01-01',
    '04-10',
    '05-01',
    '05-08',
    '05-18',
    '05-29',
    '07-14',
    '08-15',
    '11-01',
    '11-11',
    '12-25',
  ])
})

test.for([
  ['1961-04-03', '1961-05-11'],
  ['2000-04-24', '2000-06-01'],
  ['2008-03-24', '2008-05-12'],
  ['2011-04-25', '2011-06-02'],
  ['2014-04-21', '2014-05-29'],
  ['2024-04-01', '2024-05-09'],
  ['2025-04-21', '2025-05-29'],
  ['2038-04-26', '2038-06-03'],
  ['2100-03-29', '2100-05-06'],
])('Pâques tombe la veille du %s', ([lundi, autre]) => {
  expect(nommerJourFerie(getJour(lundi as string))).toBe('le lundi de Pâques')
  expect(nommerJourFerie(getJour(autre as string))).not.toBeNull()
})

test('Chaque année compte onze jours fériés, dix quand deux fêtes tombent ensemble', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2100 }), annee => {
      expect([10, 11]).toContain(lister(annee).length)
    }),
  )
})
