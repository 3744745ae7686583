import fc from 'fast-check'
import { expect, test } from 'vitest'
import { getLimiteEntree } from '../../../electron/core/indicateurs/depassement.ts'
import { ajouterMois, formatJourIso, getJour } from '../../../shared/domain/dates.ts'

test('an entry of 31/08 reaches six months on the last day of February and is over the day after', () => {
  const limite = (jour: string) => formatJourIso(getLimiteEntree(getJour(jour), 6))
  expect(limite('2023-02-28')).toBe('2022-08-27')
  expect(limite('2023-03-01')).toBe('2022-08-31')
  expect(limite('2024-02-29')).toBe('2023-08-28')
  expect(limite('2024-03-01')).toBe('2023-08-31')
})

test('the limit separates, for any day, the entries that are over from those that are not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 18_000, max: 22_000 }),
      fc.constantFrom(6, 12, 18),
      fc.nat(800),
      (jour, mois, avant) => {
        const entree = jour - avant
        expect(entree <= getLimiteEntree(jour, mois)).toBe(ajouterMois(entree, mois) < jour)
      },
    ),
  )
})
