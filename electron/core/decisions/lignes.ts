import type { Selectable } from 'kysely'
import type { BaseDecision } from '../../../shared/domain/decision.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Base } from '../database/open.ts'
import type { TablesSeances } from '../database/tables-seances.ts'

/** Rows of the tables of decisions and actions, as they are stored: days are integers, lists are JSON text. */

export type LigneDecision = Selectable<TablesSeances['decisions']>

export type LigneAction = Selectable<TablesSeances['actions']>

/** Throws `decision_inconnue` when the base does not hold it. `champ` is the field that named it. */
export function getLigneDecision(base: Base, id: number, champ: string = 'decision'): LigneDecision {
  const ligne = base.sqlite.prepare('SELECT * FROM decisions WHERE id = ?').get(id) as
    | LigneDecision
    | undefined
  if (ligne !== undefined) return ligne
  throw new AppError('decision_inconnue', `Cette base ne contient pas de décision n° ${id}.`, { champ })
}

/** Throws `action_inconnue` when the base does not hold it. */
export function getLigneAction(base: Base, id: number): LigneAction {
  const ligne = base.sqlite.prepare('SELECT * FROM actions WHERE id = ?').get(id) as LigneAction | undefined
  if (ligne !== undefined) return ligne
  throw new AppError('action_inconnue', `Cette base ne contient pas d’action n° ${id}.`, { champ: 'action' })
}

/** `2023-01` as papers and lists print it; null for a decision that was never adopted. */
export function formatNumero(d: { annee: number | null; numero: number | null }): string | null {
  return d.annee === null || d.numero === null ? null : `${d.annee}-${String(d.numero).padStart(2, '0')}`
}

/** The figure stored with a decision; null when it has none. */
export function lireBaseStockee(texte: string | null): BaseDecision | null {
  return texte === null ? null : (JSON.parse(texte) as BaseDecision)
}
