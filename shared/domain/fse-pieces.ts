import type { Convention } from './convention.ts'
import type { PieceFse } from './fse.ts'

/** Evidence of the European social fund, in the order of a participant's course (`regles.md`, FSE / FSE+). */
export const PIECES_FSE: Record<PieceFse, string> = {
  eligibilite: 'Preuve d’éligibilité',
  prescription_diagnostic: 'Prescription ou diagnostic signé',
  questionnaire_entree: 'Questionnaire d’entrée',
  contrat: 'Contrat d’accompagnement',
  traces: 'Traces de l’accompagnement',
  publicite: 'Publicité du cofinancement',
  questionnaire_sortie: 'Questionnaire de sortie',
  preuve_resultat: 'Preuve du résultat',
}

const TOUJOURS: readonly PieceFse[] = [
  'eligibilite',
  'prescription_diagnostic',
  'questionnaire_entree',
  'contrat',
  'traces',
  'publicite',
]

/** True when the convention speaks of the fund: only then is evidence asked. */
export function suitLeFse(convention: Convention): boolean {
  return convention.indicateurs.some(i => i.code === 'fse')
}

/** Evidence asked of one participant: the exit questionnaire once out, the proof of the result when the exit is one. */
export function listPiecesRequises({ sorti, resultat }: { sorti: boolean; resultat: boolean }): PieceFse[] {
  return [
    ...TOUJOURS,
    ...(sorti ? (['questionnaire_sortie'] as const) : []),
    ...(sorti && resultat ? (['preuve_resultat'] as const) : []),
  ]
}
