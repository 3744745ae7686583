import { expect, test } from 'vitest'
import { formatDate, formatMoment, formatOctets } from '../../../renderer/ui/moments.ts'
import { formatDateEnMots } from '../../../shared/domain/dates-en-mots.ts'

test('une date se lit comme au bureau', () => {
  expect(formatDate('2023-06-30')).toBe('30/06/2023')
  expect(formatDateEnMots('2023-06-30')).toBe('30 juin 2023')
  expect(formatDateEnMots('2023-06-01')).toBe('1er juin 2023')
  expect(formatDate('ce n’est pas une date')).toBe('ce n’est pas une date')
})

test('un instant d’aujourd’hui ne répète pas la date', () => {
  const instant = new Date(2023, 5, 30, 14, 5)
  expect(formatMoment(instant.toISOString(), new Date(2023, 5, 30, 18))).toBe('à 14 h 05')
  expect(formatMoment(instant.toISOString(), new Date(2023, 6, 1))).toBe('le 30/06/2023 à 14 h 05')
})

test('une taille se lit comme dans l’explorateur', () => {
  expect(formatOctets(900)).toBe('900 octets')
  expect(formatOctets(48_213)).toBe('48 ko')
  expect(formatOctets(1_240_000)).toBe('1,2 Mo')
})
