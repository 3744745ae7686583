import { expect, test } from 'vitest'
import { trouverTableauColle } from '../../../../renderer/features/cadre/collage.ts'
import { texteColle } from '../../../../shared/domain/collage.ts'

test('des cellules copiées partent dans l’assistant', () => {
  const tableau = trouverTableauColle('Agence\tEntrées\r\nMeaux\t12\r\n', false)
  expect(texteColle(tableau?.jeton ?? '')).toBe('Agence\tEntrées\r\nMeaux\t12\r\n')
})

test('un mot, ou un collage dans un champ, reste un collage ordinaire', () => {
  expect(trouverTableauColle('Meaux\n', false)).toBeUndefined()
  expect(trouverTableauColle('Agence\tEntrées', true)).toBeUndefined()
})
