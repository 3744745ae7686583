import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { noterActe } from './acte.ts'
import type { LigneSeance } from './lignes.ts'
import { actualiserPoints } from './points/points-automatiques.ts'
import { findSuivante } from './voisines.ts'

/**
 * Brings what a meeting leaves open into the next one planned for its body and territory, which is told of it. To be
 * called inside the transaction that closes or cancels the meeting.
 */
export function porterSuites(ctx: Context, base: Base, seance: LigneSeance): void {
  const suivante = findSuivante(base, seance)
  if (suivante === undefined) return
  const changements = actualiserPoints(ctx, base, suivante)
  if (changements.length > 0)
    noterActe(ctx, base, suivante, 'seances:actualiser', formatActualisation(changements), { de: seance.id })
}

/** The line of the history that says what came into an agenda. */
export function formatActualisation(changements: readonly string[]): string {
  return changements.length === 0
    ? 'Ordre du jour actualisé : rien de nouveau'
    : `Ordre du jour actualisé : ${changements.join(' ; ')}`
}
