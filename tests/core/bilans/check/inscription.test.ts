import { expect, test } from 'vitest'
import { classerInscription } from '../../../../electron/core/bilans/check/inscription.ts'
import { getJour } from '../../../../shared/domain/dates.ts'

const classe = (inscription: string, jour: string) => classerInscription(getJour(inscription), getJour(jour))

test('A time registered is counted in whole calendar months', () => {
  expect(classe('2022-01-15', '2022-01-15')).toBe('moins_6_mois')
  expect(classe('2022-01-15', '2022-07-14')).toBe('moins_6_mois')
  expect(classe('2022-01-15', '2022-07-15')).toBe('6_12_mois')
  expect(classe('2020-08-31', '2021-02-28')).toBe('6_12_mois')
  expect(classe('2020-01-15', '2022-01-14')).toBe('12_24_mois')
  expect(classe('2020-01-15', '2022-01-15')).toBe('24_36_mois')
  expect(classe('2010-01-15', '2022-01-15')).toBe('36_mois_plus')
})

test('A registration after the entry is no time registered', () => {
  expect(classe('2022-01-15', '2022-01-14')).toBeNull()
})
