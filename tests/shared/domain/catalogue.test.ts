import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  CATALOGUE,
  FAMILLES,
  findDefinition,
  listActeursSansOrientation,
} from '../../../shared/domain/catalogue.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'

const part = (acteur: string, numerateur: number): Indicateur => ({
  code: `part_orientations_${acteur}`,
  libelle: acteur,
  unite: 'taux',
  valeur: numerateur / 10,
  absence: null,
  numerateur,
  denominateur: 10,
  n: 10,
  manquants: 0,
  objectif: null,
  ventilations: {},
  declare: null,
  retenu: 'calcule',
  version: 1,
  sources: [1],
})

test('an acteur takes no line when it oriented nobody in both years, unless the convention asks for it', () => {
  const vides = listActeursSansOrientation(
    [
      [part('ccas', 0), part('msa', 0), part('mds', 0)],
      [part('ccas', 3), part('msa', 0), part('mds', 0)],
    ],
    new Set(['part_orientations_mds']),
  )
  expect([...vides]).toEqual(['part_orientations_msa'])
})

test('a code is defined once and its definition is a French sentence', () => {
  expect(new Set(CATALOGUE.map(d => d.code)).size).toBe(CATALOGUE.length)
  for (const d of [...CATALOGUE, ...FAMILLES]) {
    expect(d.definition).toMatch(/^\S.*\.$/)
    expect(d.definition).not.toMatch(/ [;:?!»]/)
  }
})

test('a member of a family is named by its value, a group before a motive', () => {
  expect(findDefinition('taux_sortie_groupe_emploi', 'Emploi')?.libelle).toBe('Part des sorties : Emploi')
  expect(findDefinition('taux_sortie_positive')?.libelle).toBe('Taux de sorties positives')
  expect(findDefinition('part_orientations_')).toBeUndefined()
  expect(findDefinition('chats')).toBeUndefined()
})

test('every code that a shipped convention asks for is in the catalogue', () => {
  for (const id of [
    'creuse-2023',
    'indre-et-loire-2014',
    'lodevois-larzac-2024',
    'protocole-national-2014',
    'seine-et-marne-2022',
  ]) {
    const convention: { indicateurs: { codes: string[] }[]; objectifs: { code: string }[] } = JSON.parse(
      readFileSync(new URL(`../../../resources/conventions/${id}.json`, import.meta.url), 'utf8'),
    )
    for (const code of [
      ...convention.indicateurs.flatMap(i => i.codes),
      ...convention.objectifs.map(o => o.code),
    ])
      expect(findDefinition(code), `${id} ${code}`).toBeDefined()
  }
})
