import { expect, test } from 'vitest'
import { formatDateEnMots, formatHeure } from '../../../shared/domain/dates-en-mots.ts'

test('une date s’écrit en mots, le premier du mois avec « 1er », et un texte qui n’est pas un jour reste ce qu’il est', () => {
  expect(formatDateEnMots('2023-12-06')).toBe('6 décembre 2023')
  expect(formatDateEnMots('2024-03-01')).toBe('1er mars 2024')
  expect(formatDateEnMots('2023-02-30')).toBe('2023-02-30')
})

test('une heure s’écrit sans minutes quand elle est ronde, ses espaces ne se coupent pas', () => {
  expect(['14:30', '09:00', '00:05'].map(formatHeure)).toEqual([
    '14\u00A0h\u00A030',
    '9\u00A0h',
    '0\u00A0h\u00A005',
  ])
})
