import { expect, test } from 'vitest'
import { trouverCommande } from '../../../../../renderer/features/seances/mode/touches.ts'

const LIBRE = { enSaisie: false, lettres: true }
const frappe = (key: string, partie = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...partie,
})

test.each([
  ['ArrowRight', 'suivant'],
  ['n', 'suivant'],
  ['N', 'suivant'],
  ['ArrowLeft', 'precedent'],
  ['p', 'precedent'],
  ['v', 'vote'],
  ['q', 'presence'],
  ['o', 'notes'],
  ['d', 'decisions'],
  ['t', 'minuteur'],
  ['?', 'aide'],
  ['Escape', 'quitter'],
  ['x', undefined],
])('la touche %s demande %s', (touche, commande) => {
  expect(trouverCommande(frappe(touche), LIBRE)).toBe(commande)
})

test('dans un champ, seule la touche d’échappement agit', () => {
  const saisie = { enSaisie: true, lettres: true }
  expect(trouverCommande(frappe('v'), saisie)).toBeUndefined()
  expect(trouverCommande(frappe('ArrowRight'), saisie)).toBeUndefined()
  expect(trouverCommande(frappe('Escape'), saisie)).toBe('quitter')
})

test('les touches d’une lettre se désactivent, les flèches restent', () => {
  const sans = { enSaisie: false, lettres: false }
  expect(trouverCommande(frappe('v'), sans)).toBeUndefined()
  expect(trouverCommande(frappe('ArrowRight'), sans)).toBe('suivant')
})

test('une touche avec Ctrl ou Alt appartient à la fenêtre', () => {
  expect(trouverCommande(frappe('p', { ctrlKey: true }), LIBRE)).toBeUndefined()
  expect(trouverCommande(frappe('ArrowLeft', { altKey: true }), LIBRE)).toBeUndefined()
})
