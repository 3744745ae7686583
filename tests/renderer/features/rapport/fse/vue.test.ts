import { expect, test } from 'vitest'
import {
  direDifferences,
  grouperPieces,
  lireCellule,
  nommerMois,
  notesInverses,
  programmeDe,
} from '../../../../../renderer/features/rapport/fse/vue.ts'
import type { EtatPieceFse, ParticipantFse } from '../../../../../shared/domain/fse.ts'

const participant = (
  parcours: number,
  etat: EtatPieceFse,
  reference: string | null = null,
): ParticipantFse => ({
  parcours,
  import: 1,
  fichier: 'bilan.xlsx',
  feuille: 'Parcours',
  ligne: parcours,
  entree: '2023-01-02',
  sortie: null,
  territoire: null,
  pieces: [
    { piece: 'contrat', etat, reference, noteLe: null },
    { piece: 'traces', etat: 'manquante', reference: null, noteLe: null },
  ],
  manquantes: 1,
})

test('ce qui manque se lit d’abord, et un état sans pièce ne se lit pas', () => {
  const groupes = grouperPieces(participant(1, 'presente').pieces)
  expect(groupes.map(g => [g.etat, g.pieces.map(p => p.piece)])).toEqual([
    ['manquante', ['traces']],
    ['presente', ['contrat']],
  ])
})

test('annuler une note rend à chacun l’état et la référence qu’il avait', () => {
  const liste = [
    participant(1, 'presente', 'Classeur 1'),
    participant(2, 'manquante'),
    participant(3, 'presente', 'Classeur 1'),
    participant(4, 'non_requise'),
  ]
  expect(notesInverses(liste, new Set([1, 2, 3]), 'contrat')).toEqual([
    { parcours: [1, 3], piece: 'contrat', etat: 'presente', reference: 'Classeur 1' },
    { parcours: [2], piece: 'contrat', etat: 'manquante', reference: null },
  ])
})

test('une case masquée, une case absente et un zéro ne se confondent pas', () => {
  expect(lireCellule(0, null)).toEqual({ texte: '0', mot: null })
  expect(lireCellule(null, 'masque')).toEqual({ texte: '▒', mot: 'masqué' })
  expect(lireCellule(null, 'nd')).toEqual({ texte: '◌', mot: 'non disponible' })
})

test('une liste se compare en une phrase, sans dire ce qui est nul', () => {
  const rien = {
    lignes: 3,
    identiques: 3,
    aModifier: 0,
    absentesDeLaBase: 0,
    absentesDeLaListe: 0,
    exemples: [],
  }
  expect(direDifferences(rien)).toBe('3 lignes\u00a0: aucune différence')
  expect(direDifferences({ ...rien, identiques: 1, aModifier: 1, absentesDeLaBase: 1 })).toBe(
    '3 lignes\u00a0: 1 identique, 1 différente dans la base, 1 absente de la base',
  )
})

test('le mois s’écrit en mots, et le programme suit l’année', () => {
  expect(nommerMois('2023-04')).toBe('avril 2023')
  expect([2020, 2021].map(programmeDe)).toEqual(['fse_2014_2020', 'fse_plus_2021_2027'])
})
