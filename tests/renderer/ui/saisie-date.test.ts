import { expect, test } from 'vitest'
import { parseDateSaisie } from '../../../renderer/ui/saisie-date.ts'

test.each([
  ['14/03/2023', '2023-03-14'],
  ['14.3.23', '2023-03-14'],
  ['14-03-2023', '2023-03-14'],
  ['140323', '2023-03-14'],
  ['14032023', '2023-03-14'],
  ['2023-03-14', '2023-03-14'],
  [' 1/1/2024 ', '2024-01-01'],
  ['29/02/2024', '2024-02-29'],
])('« %s » est le %s', (texte, jour) => {
  expect(parseDateSaisie(texte)).toBe(jour)
})

test.each(['', '31/02/2023', '29/02/2023', '14/13/2023', '14/03', 'demain', '14/03/123'])(
  '« %s » n’est pas un jour',
  texte => {
    expect(parseDateSaisie(texte)).toBeNull()
  },
)
