import { expect, test } from 'vitest'
import {
  ajouterTerritoire,
  relier,
  retirerTerritoire,
} from '../../../../renderer/features/convention/brouillon.ts'

const VIDE = { types: [], liste: [], liens: [], ouverts: true }

test('deux territoires de même nom reçoivent deux codes', () => {
  const deux = ajouterTerritoire(ajouterTerritoire(VIDE, 'agence', 'Meaux'), 'agence', 'Meaux')
  expect(deux.liste.map(t => t.code)).toEqual(['agence:meaux', 'agence:meaux-2'])
})

test('les liens d’un territoire sont remplacés sans toucher à ceux des autres, et partent avec lui', () => {
  let t = ajouterTerritoire(ajouterTerritoire(VIDE, 'agence', 'Meaux'), 'mds', 'Lagny')
  t = relier({ ...t, liens: [{ de: 'agence:torcy', vers: 'mds:lagny' }] }, 'agence:meaux', ['mds:lagny'])
  expect(t.liens).toHaveLength(2)
  expect(retirerTerritoire(t, 'agence:meaux').liens).toEqual([{ de: 'agence:torcy', vers: 'mds:lagny' }])
  expect(retirerTerritoire(t, 'mds:lagny').liens).toEqual([])
})
