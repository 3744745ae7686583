import { expect, test } from 'vitest'
import { getPartAnnee, getPeriode, listAnnees } from '../../../electron/core/indicateurs/periode.ts'
import { getJour } from '../../../shared/domain/dates.ts'

const jours = (du: string, au: string) => ({ d1: getJour(du), d2: getJour(au) })

test('a year is its two ends, both included', () => {
  expect(getPeriode({ annee: 2024 })).toEqual(jours('2024-01-01', '2024-12-31'))
})

test('a part of a year is counted in calendar days', () => {
  expect(getPartAnnee(jours('2024-01-01', '2024-06-30'), 2024)).toBe(182 / 366)
  expect(getPartAnnee(jours('2022-07-01', '2023-12-31'), 2022)).toBe(184 / 365)
  expect(listAnnees(jours('2022-07-01', '2024-01-01'))).toEqual([2022, 2023, 2024])
})

test('a period that is missing, reversed or outside the calendar is refused in French', () => {
  expect(() => getPeriode({})).toThrow(/Indiquez une année/)
  expect(() => getPeriode({ annee: 2022, du: '2022-01-01' })).toThrow(/pas les deux/)
  expect(() => getPeriode({ du: '2022-02-01', au: '2022-01-01' })).toThrow(/avant de commencer/)
  expect(() => getPeriode({ du: '2022-02-30', au: '2022-03-01' })).toThrow(/calendrier/)
})
