import { expect, test } from 'vitest'
import { ditPareil } from '../../../../../renderer/features/bilans/assistant/colonnes-apercu.ts'

test('ce qui dit la même chose autrement n’est pas répété', () => {
  expect(ditPareil('03/04/2023', '2023-04-03')).toBe(true)
  expect(ditPareil('Dammarie-les-Lys', 'agence:dammarie-les-lys')).toBe(true)
  expect(ditPareil('MEAUX', 'Meaux')).toBe(true)
  expect(ditPareil('04/03/2023', '2023-04-03')).toBe(false)
  expect(ditPareil('', 'Homme')).toBe(false)
})
