import { expect, test } from 'vitest'
import { estLibelleTotal } from '../../../../electron/core/bilans/detect/role-ligne.ts'

test.each([
  'Total',
  'TOTAL GÉNÉRAL',
  'Ensemble',
  'Total : 120 parcours',
  'Nombre total : 47',
  'Sous-total',
  'France entière',
  'Total 2022',
])('« %s » is a total', texte => {
  expect(estLibelleTotal(texte)).toBe(true)
})

test.each(['Totem', 'Ensemblier', 'Franceville', 'Meaux', 'Tournan-en-Brie', 'Franche-Comté'])(
  '« %s » is not a total',
  texte => {
    expect(estLibelleTotal(texte)).toBe(false)
  },
)
