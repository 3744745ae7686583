import type { EtatPresence, MembreSeance } from '../../../../shared/domain/seance.ts'
import type { LigneSeance } from '../lignes.ts'
import { compterExercice } from '../membres.ts'
import type { Feuille } from '../presences/lire-presences.ts'

const SIEGENT: readonly EtatPresence[] = ['present', 'visio', 'represente']

/**
 * Chairs in exercise at a meeting: those frozen at its opening, those of its day before. A chair filled or created since,
 * in which somebody sat or gave a pouvoir, counts too: the meeting stays readable whatever became of its body.
 */
export function getExercice(
  { exercice }: Pick<LigneSeance, 'exercice'>,
  membres: readonly MembreSeance[],
  feuille: Feuille,
): number {
  if (exercice === null) return compterExercice(membres)
  const occupees = new Set([
    ...feuille.mouvements.filter(m => SIEGENT.includes(m.etat)).map(m => m.place),
    ...feuille.pouvoirs.map(p => p.mandant),
  ])
  return Math.max(exercice, compterExercice(membres.filter(m => occupees.has(m.place))))
}
