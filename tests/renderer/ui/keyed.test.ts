import { expect, test } from 'vitest'
import { keyed } from '../../../renderer/ui/keyed.ts'

test('deux éléments semblables gardent chacun leur clé', () => {
  expect(keyed(['a', 'b', 'a'], x => x).map(k => k.key)).toEqual(['a', 'b', 'a#2'])
})
