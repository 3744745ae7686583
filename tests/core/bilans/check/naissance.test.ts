import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calculerAge } from '../../../../electron/core/bilans/check/naissance.ts'
import { getJour, partiesDuJour } from '../../../../shared/domain/dates.ts'

const age = (naissance: string, jour: string) => calculerAge(getJour(naissance), getJour(jour))

test('A birthday counts on its day and not before', () => {
  expect(age('1980-03-15', '2022-03-14')).toBe(41)
  expect(age('1980-03-15', '2022-03-15')).toBe(42)
  expect(age('1980-12-31', '2022-01-01')).toBe(41)
})

test('Somebody born on 29 February is a year older on 1 March', () => {
  expect(age('2000-02-29', '2023-02-28')).toBe(22)
  expect(age('2000-02-29', '2023-03-01')).toBe(23)
  expect(age('2000-02-29', '2024-02-29')).toBe(24)
})

test('An age never differs by more than one from the difference of the years', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -15_000, max: 10_000 }),
      fc.integer({ min: 10_000, max: 30_000 }),
      (n, j) => {
        const ecart = partiesDuJour(j).annee - partiesDuJour(n).annee
        expect([ecart - 1, ecart]).toContain(calculerAge(n, j))
      },
    ),
  )
})
