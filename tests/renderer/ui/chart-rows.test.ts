import { expect, test } from 'vitest'
import { chartRows, placerRepere } from '../../../renderer/ui/chart-rows.ts'

test('une valeur absente reste absente dans le graphique', () => {
  const spec = {
    id: 'x',
    type: 'barres' as const,
    empile: 'non' as const,
    titre: '',
    phrase: '',
    axeCategories: '',
    axeValeurs: '',
    format: 'entier' as const,
    categories: ['A', 'B'],
    series: [{ nom: '2023', valeurs: [3, null], absences: [null, 'masque' as const] }],
  }
  expect(chartRows(spec)).toEqual([
    { categorie: 'A', s0: 3 },
    { categorie: 'B', s0: null },
  ])
})

test('un repère se place entre la première catégorie et la dernière, jamais dehors', () => {
  expect(placerRepere(1.5, 4)).toBe(0.5)
  expect(placerRepere(-0.4, 4)).toBe(0)
  expect(placerRepere(9, 4)).toBe(1)
  expect(placerRepere(0, 1)).toBe(0)
})
