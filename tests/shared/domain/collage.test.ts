import { expect, test } from 'vitest'
import { referenceCollage, texteColle } from '../../../shared/domain/collage.ts'

test('the reference of a pasted text gives it back whole, and a path is not one', () => {
  const texte = 'Agence\tEntrées\r\nMeaux\t12'
  expect(texteColle(referenceCollage(texte))).toBe(texte)
  expect(texteColle('C:\\Bilans\\collage.csv')).toBeUndefined()
  expect(texteColle('jeton:12')).toBeUndefined()
})
