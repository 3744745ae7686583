import { expect, test } from 'vitest'
import {
  basculerLigne,
  corriger,
  premiereEtape,
  type Reponses,
  repondre,
  statutDe,
  totaliser,
} from '../../../../../renderer/features/bilans/assistant/etat.ts'
import type { Question, ResultatImport, Signalement } from '../../../../../shared/domain/bilan.ts'

const LIEU = { fichier: 'b.csv', feuille: 'F', ligne: null, colonne: 'E', code: 'x', message: 'x' }
const question = (cle: Question['reponse']['cle'], element: string | null, sens: string | null = null) => ({
  ...LIEU,
  options: [],
  reponse: { cle, sens, element },
})
const resultat = (partie: Partial<ResultatImport> = {}): ResultatImport => ({
  import: null,
  simulation: true,
  source: 'MDS',
  fichiers: [],
  erreurs: [],
  avertissements: [],
  questions: [],
  ...partie,
})

test('une présentation connue va droit à l’aperçu', () => {
  expect(premiereEtape(resultat(), [])).toBe('apercu')
  expect(premiereEtape(resultat(), ['MDS'])).toBe('apercu')
})

test('un partenaire jamais vu est montré avant tout le reste', () => {
  expect(premiereEtape(resultat({ source: 'Autre' }), ['MDS'])).toBe('fichier')
})

test('la première étape est celle qui demande quelque chose, le fichier d’abord s’il est illisible', () => {
  const questions = [question('valeurs', 'Truc', 'motif_sortie'), question('dates', 'E')]
  expect(premiereEtape(resultat({ questions }), [])).toBe('colonnes')
  const erreurs: Signalement[] = [{ ...LIEU, colonne: null }]
  expect(premiereEtape(resultat({ questions, erreurs }), [])).toBe('fichier')
  expect(statutDe(resultat({ questions }), 'valeurs')).toBe('question')
  expect(statutDe(resultat({ erreurs: [{ ...LIEU, ligne: 4 }] }), 'apercu')).toBe('erreur')
})

test('chaque réponse s’écrit à la place que la question donne, sans toucher aux autres', () => {
  let reponses: Reponses = { annee: 2022 }
  reponses = repondre(reponses, question('dates', 'E'), 'mja')
  reponses = repondre(reponses, question('dates', 'F'), 'jma')
  reponses = repondre(reponses, question('decimales', null), 'point')
  reponses = repondre(reponses, question('valeurs', 'Parti', 'motif_sortie'), 'demenagement')
  reponses = repondre(reponses, question('valeurs', 'Truc', 'motif_sortie'), 'cdi')
  reponses = repondre(reponses, question('personnes', 'A1'), 'meme')
  expect(reponses).toEqual({
    annee: 2022,
    decimales: 'point',
    correspondance: {
      dates: { E: 'mja', F: 'jma' },
      valeurs: { motif_sortie: { Parti: 'demenagement', Truc: 'cdi' } },
      personnes: { A1: 'meme' },
    },
  })
})

test('une réponse qui n’a pas de place est un défaut du programme', () => {
  expect(() => repondre({}, question('dates', 'E'), 'bientôt')).toThrow()
})

test('une case corrigée deux fois garde son dernier texte', () => {
  const ici = { fichier: 'b.csv', feuille: 'F', ligne: 3, colonne: 'E' }
  const une = corriger({}, { ...ici, valeur: '1' })
  const deux = corriger(corriger(une, { ...ici, colonne: 'F', valeur: 'x' }), { ...ici, valeur: '2' })
  expect(deux.corrections).toEqual([
    { ...ici, colonne: 'F', valeur: 'x' },
    { ...ici, valeur: '2' },
  ])
})

test('une ligne laissée de côté se reprend', () => {
  const ligne = { fichier: 'b.csv', feuille: 'F', ligne: 3 }
  const exclue = basculerLigne({}, ligne)
  expect(exclue.lignesExclues).toEqual([ligne])
  expect(basculerLigne(exclue, ligne).lignesExclues).toEqual([])
})

test('les totaux de contrôle s’additionnent sur toutes les feuilles', () => {
  const feuille = {
    feuille: 'F',
    forme: 'nominatif' as const,
    raison: null,
    zone: null,
    entetes: [],
    lignesLues: 5,
    ecartees: 1,
    aCreer: 2,
    aModifier: 1,
    identiques: 1,
    enErreur: 1,
    colonnes: [],
  }
  const fichier = { fichier: 'b', sha256: '', octets: 1, format: 'csv', encodage: null, separateur: null }
  expect(totaliser(resultat({ fichiers: [{ ...fichier, feuilles: [feuille, feuille] }] }))).toEqual({
    lignesLues: 10,
    ecartees: 2,
    aCreer: 4,
    aModifier: 2,
    identiques: 2,
    enErreur: 2,
  })
})
