import { expect, test } from 'vitest'
import { findClasseDuree } from '../../../../electron/core/bilans/map/durees.ts'

test.each([
  ['6-11 mois', '6_12_mois'],
  ['De 12 à 23 mois', '12_24_mois'],
  ['1 à 2 ans', '12_24_mois'],
  ['< 6 mois', 'moins_6_mois'],
  ['- d’un an', 'moins_12_mois'],
  ['> 5 ans', '36_mois_plus'],
  ['36 mois et +', '36_mois_plus'],
  ['14 mois', '12_24_mois'],
  ['Plus d’un an', '12_mois_plus'],
])('« %s » is wholly in one class', (libelle, code) => {
  expect(findClasseDuree(libelle)).toBe(code)
})

test.each(['Longtemps', '3 à 9 mois', '12', 'Mois 6', ''])('« %s » states no class', libelle => {
  expect(['moins_12_mois', undefined]).toContain(findClasseDuree(libelle))
})
