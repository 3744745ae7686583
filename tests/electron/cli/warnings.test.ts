import { expect, test } from 'vitest'
import { formatWarnings } from '../../../electron/cli/warnings.ts'

test('un avertissement répété est dit une fois, avec son nombre', () => {
  expect(formatWarnings(['a', 'b', 'a', 'a'])).toEqual(['Avertissement : a (3 fois)', 'Avertissement : b'])
})

test('au-delà de trente, le reste est compté', () => {
  const lignes = formatWarnings(Array.from({ length: 45 }, (_, i) => `n° ${i}`))
  expect(lignes).toHaveLength(31)
  expect(lignes.at(-1)).toContain('15 autres')
})
