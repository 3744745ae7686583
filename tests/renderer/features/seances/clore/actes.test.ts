import { expect, test } from 'vitest'
import { regrouper } from '../../../../../renderer/features/seances/clore/actes.ts'

const acte = (version: number, libelle: string, utilisateur = 'essai') => ({
  version,
  libelle,
  utilisateur,
  faitLe: `2024-03-20T18:0${version}:00.000Z`,
})

test('les actes se lisent du dernier au premier, les mêmes à la suite en une ligne qui dit combien', () => {
  const actes = [acte(1, 'Séance créée'), acte(2, 'Notes'), acte(3, 'Notes'), acte(4, 'Notes', 'autre')]
  expect(regrouper(actes).map(a => [a.libelle, a.utilisateur, a.version, a.fois])).toEqual([
    ['Notes', 'autre', 4, 1],
    ['Notes', 'essai', 3, 2],
    ['Séance créée', 'essai', 1, 1],
  ])
})
