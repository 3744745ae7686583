import { AppError } from '../../../shared/domain/erreurs.ts'
import type { EtatSeance } from '../../../shared/domain/seance.ts'
import type { Base } from '../database/open.ts'

/** Rows of the tables of a meeting, as they are stored. */

export type LigneSeance = {
  id: number
  convention_id: number
  instance: string
  territoire: string | null
  date: number
  heure: string | null
  lieu: string | null
  etat: EtatSeance
  convocation: 1 | 2
  suite_de: number | null
  serie: string | null
  convoquee_le: number | null
  urgence: string | null
  ouverte_a: string | null
  close_a: string | null
  /** Chairs in exercise, frozen at the opening; null before. */
  exercice: number | null
  president: string | null
  secretaire: string | null
  notes: string
  motif: string | null
  version: number
  cree_le: string
}

/** Throws `seance_inconnue` when the base does not hold it. */
export function getLigneSeance(base: Base, id: number): LigneSeance {
  const ligne = base.sqlite.prepare('SELECT * FROM seances WHERE id = ?').get(id) as LigneSeance | undefined
  if (ligne !== undefined) return ligne
  throw new AppError('seance_inconnue', `Cette base ne contient pas de séance n° ${id}.`, { champ: 'seance' })
}
