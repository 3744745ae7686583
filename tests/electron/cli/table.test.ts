import { expect, test } from 'vitest'
import { formatTable } from '../../../electron/cli/table.ts'

test('les nombres sont à droite, les textes à gauche, sans espace à la fin', () => {
  expect(
    formatTable(
      ['Nom', 'n'],
      [
        ['a', 5],
        ['bcd\nsuite', 1234],
        [null, null],
      ],
    ).split('\n'),
  ).toEqual(['Nom            n', '─────────  ─────', 'a              5', 'bcd suite  1\u202F234', ''])
})

test('sans ligne, la table le dit', () => {
  expect(formatTable(['Nom'], [])).toBe('Rien à afficher.')
})

test('un texte trop long pour une ligne est coupé et le dit', () => {
  const table = formatTable(['Indicateur'], [['Délai moyen '.repeat(20)]])
  expect(table.split('\n').every(l => l.length <= 60)).toBe(true)
  expect(table).toContain('…')
})
