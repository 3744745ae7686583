import { expect, test } from 'vitest'
import { getJour } from '../../../shared/domain/dates.ts'
import { parsePeriode } from '../../../shared/domain/periode-declaree.ts'

const jours = (du: string, au: string) => ({ d1: getJour(du), d2: getJour(au) })

test('the periods of declared values are read as days', () => {
  expect(parsePeriode('2022')).toEqual(jours('2022-01-01', '2022-12-31'))
  expect(parsePeriode('2024-02')).toEqual(jours('2024-02-01', '2024-02-29'))
  expect(parsePeriode('2022-T3')).toEqual(jours('2022-07-01', '2022-09-30'))
  expect(parsePeriode('2022-S2')).toEqual(jours('2022-07-01', '2022-12-31'))
  expect(parsePeriode('2022-2023')).toEqual(jours('2022-01-01', '2023-12-31'))
  expect(parsePeriode('2022-13')).toBeNull()
  expect(parsePeriode('ensemble')).toBeNull()
})
