import { expect, test } from 'vitest'
import { decrireIdentites, listNombresEcrits } from '../../../../electron/core/rapport/controles/reperer.ts'

test.each([
  ['Ils ont été 3 bénéficiaires à sortir.', ['3 bénéficiaires']],
  [
    'Trois jeunes femmes et 4\u00a0personnes',
    ['Trois jeunes femmes', '4\u00a0personnes'.replace('\u00a0', ' ')],
  ],
  ['deux nouveaux parcours, 1 participant', ['deux nouveaux parcours', '1 participant']],
])('%s', (phrase, attendus) => {
  expect(listNombresEcrits(phrase, 5)).toEqual(attendus)
})

test.each([
  'En 2022, 134 personnes ont été accompagnées.',
  '1 234 personnes, 12,4 personnes, 0 personne, 5 personnes, 11 parcours',
  'une personne peut avoir plusieurs freins',
  'au 3 mars, les personnes suivies',
  'article 3 : les obligations des parties',
  'vingt-deux personnes',
])('%s : aucun petit effectif', phrase => {
  expect(listNombresEcrits(phrase, 5)).toEqual([])
})

test('identities are found and a NIR is never repeated', () => {
  const reperees = decrireIdentites([
    'Rien à signaler en 2022.',
    'Écrire à jeanne.martin@exemple.fr avant le 3 mars',
    'Joindre le 06 12 34 56 78',
    'Dossier de Mme M. (2 89 04 77 284 001 38)',
  ])
  expect(reperees.map(r => r.code)).toEqual(['courriel', 'telephone', 'numero_identite'])
  expect(reperees[0]?.extrait).toBe('jeanne.martin@exemple.fr')
  expect(JSON.stringify(reperees[2])).not.toMatch(/284 001/)
})
