import { expect, test } from 'vitest'
import {
  ACTIONS_OUVERTES,
  avancementSelon,
  demandeActions,
  demandeRegistre,
  type Engagement,
  estBaseRessources,
  listResponsables,
  ordonnerActions,
  ordonnerEngagements,
  SANS_FILTRE,
  sontMemesFiltres,
  voteDe,
} from '../../../../renderer/features/decisions/vue.ts'
import type { Action } from '../../../../shared/domain/decision.ts'

const action = (partie: Partial<Action>): Action => ({
  id: 1,
  convention: 'c',
  instance: 'comite',
  territoire: null,
  seance: 1,
  decision: null,
  intitule: 'Recruter',
  responsable: null,
  echeance: null,
  etat: 'a_faire',
  avancement: 0,
  preuve: null,
  enRetard: false,
  historique: [],
  version: 1,
  ...partie,
})

test('le registre et son export demandent la même chose, et rien de vide', () => {
  expect(demandeRegistre('c', 2023, SANS_FILTRE)).toEqual({ convention: 'c', annee: 2023 })
  expect(
    demandeRegistre('c', 2023, {
      recherche: '  délai ',
      instance: 'comite',
      etat: 'retard',
      responsable: 'Mme A',
      anneeSeule: false,
    }),
  ).toEqual({
    convention: 'c',
    instance: 'comite',
    enRetard: true,
    responsable: 'Mme A',
    recherche: 'délai',
  })
})

test('« ouvertes » et « en retard » suivent, les autres choix sont des états', () => {
  const etat = (e: typeof SANS_FILTRE.etat) => demandeRegistre('c', 2023, { ...SANS_FILTRE, etat: e })
  expect(etat('ouvertes')).toMatchObject({ ouvertes: true })
  expect(etat('remplacee')).toMatchObject({ etat: 'remplacee' })
  expect(etat('tous')).not.toHaveProperty('etat')
})

test('les actions se demandent sur toutes les années, ouvertes d’abord', () => {
  expect(demandeActions('c', ACTIONS_OUVERTES)).toEqual({ convention: 'c', ouvertes: true })
  expect(demandeActions('c', { ...ACTIONS_OUVERTES, etat: 'retard', instance: 'ca' })).toEqual({
    convention: 'c',
    enRetard: true,
    instance: 'ca',
  })
  expect(demandeActions('c', { ...ACTIONS_OUVERTES, etat: 'toutes' })).toEqual({ convention: 'c' })
})

test('les actions en retard viennent d’abord, puis les plus proches, les closes à la fin', () => {
  const liste = [
    action({ id: 1, etat: 'faite', echeance: '2022-01-01' }),
    action({ id: 2 }),
    action({ id: 3, echeance: '2023-09-01' }),
    action({ id: 4, etat: 'en_cours', echeance: '2023-05-01', enRetard: true }),
    action({ id: 5, echeance: '2023-06-01' }),
  ]
  expect(ordonnerActions(liste).map(a => a.id)).toEqual([4, 5, 3, 2, 1])
})

test('chaque responsable se lit une fois, dans l’ordre de l’alphabet', () => {
  const liste = [
    { responsable: 'Élodie' },
    { responsable: null },
    { responsable: 'Zoé' },
    { responsable: 'Élodie' },
  ]
  expect(listResponsables([...liste, { responsable: 'Adam' }])).toEqual(['Adam', 'Élodie', 'Zoé'])
})

test('un projet n’a pas encore de vote, et seule une décision rejetée a été refusée', () => {
  expect(voteDe({ etat: 'projet' })).toBe('aucun')
  expect(voteDe({ etat: 'rejetee' })).toBe('rejete')
  for (const etat of ['adoptee', 'realisee', 'abandonnee', 'remplacee'] as const)
    expect(voteDe({ etat })).toBe('adopte')
})

test('les engagements en retard passent devant, les autres gardent l’ordre du texte', () => {
  const engagement = (code: string, etat: Engagement['etat']): Engagement => ({
    code,
    texte: code,
    partie: null,
    reference: '',
    recurrence: '',
    attendus: null,
    echeance: null,
    etat,
    faits: [],
  })
  const liste = [engagement('a', 'tenu'), engagement('b', 'en_retard'), engagement('c', 'a_venir')]
  expect(ordonnerEngagements(liste).map(e => e.code)).toEqual(['b', 'a', 'c'])
})

test('la base de ressources se reconnaît sous ses deux écritures', () => {
  expect(['base_ressources', 'base-ressources', 'ressources'].map(estBaseRessources)).toEqual([
    true,
    true,
    false,
  ])
})

test('une action faite l’est à 100 %, une action à faire à 0 %', () => {
  expect(avancementSelon('faite', 30)).toBe(100)
  expect(avancementSelon('a_faire', 30)).toBe(0)
  expect(avancementSelon('en_cours', 30)).toBe(30)
})

test('des filtres remis comme au départ n’ont plus rien à effacer', () => {
  expect(sontMemesFiltres({ ...SANS_FILTRE, recherche: 'x' }, SANS_FILTRE)).toBe(false)
  expect(sontMemesFiltres({ ...SANS_FILTRE, recherche: '' }, SANS_FILTRE)).toBe(true)
})
