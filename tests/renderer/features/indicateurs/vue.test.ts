import { expect, test } from 'vitest'
import {
  ecartObjectif,
  etatDe,
  familleDe,
  filtrer,
  pointsDe,
  texteObjectif,
} from '../../../../renderer/features/indicateurs/vue.ts'
import type { Indicateur } from '../../../../shared/domain/indicateur.ts'

const BASE: Indicateur = {
  code: 'entrees',
  libelle: 'Entrées en accompagnement global',
  unite: 'parcours',
  valeur: 533,
  absence: null,
  numerateur: null,
  denominateur: null,
  n: 533,
  manquants: 0,
  objectif: { valeur: 560, sens: 'au_moins', prorata: false, etat: 'a_surveiller' },
  ventilations: {},
  declare: null,
  retenu: 'calcule',
  version: 1,
  sources: [],
}

test('masqué et absent passent avant l’objectif', () => {
  expect(etatDe(BASE)).toBe('a_surveiller')
  expect(etatDe({ ...BASE, valeur: null, absence: 'masque' })).toBe('masque')
  expect(etatDe({ ...BASE, valeur: null, absence: 'nr' })).toBe('non_disponible')
  expect(etatDe({ ...BASE, objectif: null })).toBe('sans_objectif')
})

test('l’écart et l’objectif se lisent dans l’unité de l’indicateur', () => {
  expect(ecartObjectif(BASE)).toBe('\u2212\u202f27')
  expect(texteObjectif(BASE)).toBe('au moins 560')
  expect(ecartObjectif({ ...BASE, valeur: null, absence: 'nd' })).toBeNull()
})

test('une année sans valeur reste vide dans la série : jamais zéro', () => {
  const serie = [
    { annee: 2021, indicateurs: [] },
    { annee: 2022, indicateurs: [BASE] },
  ]
  expect(pointsDe(serie, 'entrees')).toEqual([
    { annee: 2021, valeur: null },
    { annee: 2022, valeur: 533 },
  ])
})

test('la recherche ignore les accents et la casse, et veut tous les mots', () => {
  expect(filtrer([BASE], 'ENTREES global')).toHaveLength(1)
  expect(filtrer([BASE], 'entrées sociales')).toHaveLength(0)
  expect(filtrer([BASE], '')).toHaveLength(1)
})

test('chaque code a sa famille', () => {
  expect(familleDe('entrees_ase')).toBe('ase')
  expect(familleDe('taux_sortie_groupe_emploi')).toBe('sorties')
  expect(familleDe('decisions_prises')).toBe('gouvernance')
})
