import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deplacer, ranger } from '../../../../../renderer/features/seances/preparer/ordre.ts'

test('un élément change de place, les autres gardent leur ordre', () => {
  expect(deplacer(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(deplacer(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
})

test('rien ne se perd, quels que soient les rangs', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer()),
      fc.integer({ min: -3, max: 20 }),
      fc.integer({ min: -3, max: 20 }),
      (liste, de, vers) => {
        expect(deplacer(liste, de, vers).toSorted()).toEqual(liste.toSorted())
      },
    ),
  )
})

test('aller puis revenir ne change rien', () => {
  const liste = [1, 2, 3, 4, 5]
  for (const de of liste.keys())
    for (const vers of liste.keys()) expect(deplacer(deplacer(liste, de, vers), vers, de)).toEqual(liste)
})

test('un point venu entre-temps reste, à la fin', () => {
  const points = [{ id: 1 }, { id: 2 }, { id: 3 }]
  expect(ranger(points, [2, 1]).map(p => p.id)).toEqual([2, 1, 3])
})
