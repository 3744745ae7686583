import { expect, test } from 'vitest'
import { lireEntetes, lireZone } from '../../../../../renderer/features/bilans/assistant/zone.ts'

test('les données commencent après le dernier en-tête de la zone', () => {
  expect(lireZone('A5:R108', [5, 6])).toEqual({ premiere: 7, derniere: 108 })
  expect(lireZone('A2:C9', [])).toEqual({ premiere: 2, derniere: 9 })
  expect(lireZone(null, [])).toBeUndefined()
})

test('une liste de lignes s’écrit avec des virgules ou des espaces', () => {
  expect(lireEntetes('4, 5')).toEqual([4, 5])
  expect(lireEntetes('4 5')).toEqual([4, 5])
  expect(lireEntetes('')).toEqual([])
  expect(lireEntetes('quatre')).toBeUndefined()
})
