import { expect, it } from 'vitest'
import { createRowBatches } from '../../../../electron/core/bilans/read/row-batches.ts'

it('cuts empty ends, drops empty rows, and keeps rows back until a batch is worth it', () => {
  const lots = createRowBatches('F', undefined)
  lots.ajouter(2, [null, 'a', null, null])
  lots.ajouter(3, [null, null])
  expect(lots.prendre()).toBeUndefined()
  expect(lots.prendre(true)).toEqual([{ ligne: 2, cellules: [null, 'a'] }])
  expect(lots.prendre(true)).toBeUndefined()
})

it('counts only filled columns, and names the row that has too many', () => {
  const lots = createRowBatches('F', undefined)
  lots.ajouter(1, [1, ...Array.from({ length: 16_383 }, () => null)])
  expect(() =>
    lots.ajouter(
      7,
      Array.from({ length: 257 }, () => 1),
    ),
  ).toThrow(/ligne 7 .* 256 colonnes/)
})
