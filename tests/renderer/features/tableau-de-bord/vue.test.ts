import { expect, test } from 'vitest'
import {
  alerteRetard,
  cascadeDe,
  choisirCartes,
  prochaines,
  sourcesManquantes,
} from '../../../../renderer/features/tableau-de-bord/vue.ts'
import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import type { Echeance } from '../../../../shared/domain/reponses.ts'

const indicateur = (
  code: string,
  valeur: number | null,
  absence: Indicateur['absence'] = null,
): Indicateur => ({
  code,
  libelle: code,
  unite: 'parcours',
  valeur,
  absence: valeur === null ? (absence ?? 'nd') : null,
  numerateur: null,
  denominateur: null,
  n: null,
  manquants: null,
  objectif: null,
  ventilations: {},
  declare: null,
  retenu: 'calcule',
  version: 1,
  sources: [],
})
const echeance = (code: Echeance['code'], date: string, etat: Echeance['etat']): Echeance => ({
  code,
  libelle: code,
  date,
  instance: null,
  regle: '',
  seance: null,
  etat,
})

test('la file active du début se déduit de la fin, des entrées et des sorties', () => {
  const liste = [indicateur('entrees', 50), indicateur('sorties', 30), indicateur('file_active_fin', 120)]
  expect(cascadeDe(liste)).toEqual({ debut: 100, entrees: 50, sorties: 30, fin: 120 })
})

test('une valeur masquée ne se retrouve pas dans la cascade', () => {
  const liste = [
    indicateur('entrees', 50),
    indicateur('sorties', null, 'masque'),
    indicateur('file_active_fin', 120),
  ]
  expect(cascadeDe(liste)).toBeUndefined()
})

test('les cartes suivent l’ordre de la convention, un sujet à la fois, les valeurs avant les vides', () => {
  const liste = [
    indicateur('delai_prescription_diagnostic', 10),
    indicateur('delai_prescription_entree', 20),
    indicateur('satisfaction', null),
    indicateur('entrees', 5),
  ]
  const demandes = ['satisfaction', 'delai_prescription_diagnostic', 'delai_prescription_entree', 'entrees']
  expect(choisirCartes([], liste, demandes).map(i => i.code)).toEqual([
    'delai_prescription_diagnostic',
    'entrees',
    'satisfaction',
    'delai_prescription_entree',
  ])
})

test('une échéance mensuelle n’occupe qu’une place, et ce qui est fait ou passé n’en a pas', () => {
  const liste = [
    echeance('liste_mensuelle', '2022-01-31', 'en_retard'),
    echeance('liste_mensuelle', '2022-05-31', 'en_retard'),
    echeance('liste_mensuelle', '2022-06-30', 'proche'),
    echeance('comite', '2022-12-31', 'a_venir'),
    echeance('bilan_annuel', '2023-06-30', 'a_venir'),
    echeance('preavis', '2022-06-12', 'passee'),
    echeance('base_ressources', '2022-06-13', 'fait'),
  ]
  expect(prochaines(liste, '2022-06-20').map(e => e.date)).toEqual(['2022-06-30', '2022-12-31', '2023-06-30'])
})

test('un partenaire qui a déjà envoyé un bilan manque l’année où il n’en envoie pas', () => {
  const envoi = { import: 1, date: '', utilisateur: '', convention: 'c', correspondance: null, fichiers: [] }
  const comptes = { aCreer: 0, aModifier: 0, identiques: 0, enErreur: 0, avertissements: [] }
  const imports = [
    { ...envoi, ...comptes, source: 'MDS', annee: 2022 },
    { ...envoi, ...comptes, source: 'CCAS', annee: 2022 },
    { ...envoi, ...comptes, source: 'CCAS', annee: 2023 },
  ]
  expect(sourcesManquantes(imports, 2023)).toEqual(['MDS'])
})

test('ce qui est en retard fait une seule alerte, qui nomme le plus ancien et mène à son onglet', () => {
  const dire = (n: number, p: { intitule: string }) => `${n} ${p.intitule}`
  const retards = [
    { intitule: 'Récent', echeance: '2023-06-01' },
    { intitule: 'Ancien', echeance: '2023-02-01' },
  ]
  expect(alerteRetard('actions', retards, dire)).toEqual([
    { cle: 'retard-actions', gravite: 'anomalie', message: '2 Ancien', vers: 'actions' },
  ])
  expect(alerteRetard('engagements', [], dire)).toEqual([])
})
