import type { Selectable } from 'kysely'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Base } from '../database/open.ts'
import type { TablesSeances } from '../database/tables-seances.ts'

/** Rows of the tables of a meeting, as they are stored. */

export type LigneSeance = Selectable<TablesSeances['seances']>

/** Throws `seance_inconnue` when the base does not hold it. */
export function getLigneSeance(base: Base, id: number): LigneSeance {
  const ligne = base.sqlite.prepare('SELECT * FROM seances WHERE id = ?').get(id) as LigneSeance | undefined
  if (ligne !== undefined) return ligne
  throw new AppError('seance_inconnue', `Cette base ne contient pas de séance n° ${id}.`, { champ: 'seance' })
}
