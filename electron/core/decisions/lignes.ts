import type { Action, BaseDecision, Decision } from '../../../shared/domain/decision.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Base } from '../database/open.ts'

/** Rows of the tables of decisions and actions, as they are stored: days are integers, lists are JSON text. */

export type LigneDecision = {
  id: number
  convention_id: number
  instance: string
  annee: number | null
  numero: number | null
  seance_id: number
  point_id: number
  date: number
  titre: string
  considerants: string
  articles: string
  etat: Decision['etat']
  responsable: string | null
  echeance: number | null
  indicateur: string | null
  territoire: string | null
  base: string | null
  lien: 'remplace' | 'modifie' | null
  lien_id: number | null
  preuve: string | null
  close_le: number | null
  recherche: string
  version: number
  cree_le: string
}

export type LigneAction = {
  id: number
  convention_id: number
  instance: string
  territoire: string | null
  seance_id: number
  decision_id: number | null
  intitule: string
  responsable: string | null
  echeance: number | null
  etat: Action['etat']
  avancement: number
  preuve: string | null
  recherche: string
  version: number
  cree_le: string
}

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
