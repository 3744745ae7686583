import { expect, test } from 'vitest'
import {
  formatDuree,
  formatMinutes,
  minutesDe,
  parseHeure,
} from '../../../../renderer/features/seances/heure.ts'
import { formatHeure } from '../../../../shared/domain/dates-en-mots.ts'

test.each([
  ['14 h 30', '14:30'],
  ['14h30', '14:30'],
  ['14 H 30', '14:30'],
  ['14:30', '14:30'],
  ['14.30', '14:30'],
  ['1430', '14:30'],
  ['9 h', '09:00'],
  ['9', '09:00'],
  ['930', '09:30'],
  ['14\u00a0h\u00a005', '14:05'],
  ['0h00', '00:00'],
])('« %s » se lit %s', (texte, heure) => {
  expect(parseHeure(texte)).toBe(heure)
})

test.each(['', '25 h', '14 h 60', 'midi', '14 h 3 0', '2460', '-3'])('« %s » n’est pas une heure', texte => {
  expect(parseHeure(texte)).toBeUndefined()
})

test('une heure ronde s’écrit sans minutes', () => {
  expect(formatHeure('14:00')).toBe('14\u00a0h')
  expect(formatHeure('09:05')).toBe('9\u00a0h\u00a005')
})

test('ce qui est affiché se relit à l’identique, à chaque minute du jour', () => {
  for (let m = 0; m < 1440; m += 1) {
    const heure = formatMinutes(m)
    expect(minutesDe(heure)).toBe(m)
    expect(parseHeure(formatHeure(heure))).toBe(heure)
  }
})

test('après minuit, les heures reprennent à zéro', () => {
  expect(formatMinutes(1440 + 65)).toBe('01:05')
})

test('une durée se dit en minutes, puis en heures', () => {
  expect([20, 60, 65, 125].map(formatDuree)).toEqual([
    '20\u00a0min',
    '1\u00a0h',
    '1\u00a0h\u00a005',
    '2\u00a0h\u00a005',
  ])
})
