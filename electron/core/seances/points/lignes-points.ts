import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { Point } from '../../../../shared/domain/seance.ts'
import type { Base } from '../../database/open.ts'

/** An item as it is stored; `ecarte` is an item that was set aside and keeps the rank it had. */
export type LignePoint = {
  id: number
  seance_id: number
  rang: number
  type: Point['type']
  intitule: string
  etat: Point['etat'] | 'ecarte'
}

const COLONNES = 'id, seance_id, rang, type, intitule, etat'

/** An item, also when it is set aside; throws `point_inconnu` when the base does not hold it. */
export function getLignePoint(base: Base, id: number): LignePoint {
  const ligne = base.sqlite.prepare(`SELECT ${COLONNES} FROM points WHERE id = ?`).get(id) as
    | LignePoint
    | undefined
  if (ligne !== undefined) return ligne
  throw new AppError('point_inconnu', `Cette base ne contient pas de point n° ${id}.`, { champ: 'point' })
}

/** Items of a meeting in the order of the agenda, those set aside left out. */
export function listPointsVivants(base: Base, seance: number): LignePoint[] {
  return base.sqlite
    .prepare(`SELECT ${COLONNES} FROM points WHERE seance_id = ? AND etat <> 'ecarte' ORDER BY rang, id`)
    .all(seance) as LignePoint[]
}

/** An item of this meeting's agenda; refuses that of another meeting and one that was set aside. */
export function getPointVivant(base: Base, seance: number, id: number): LignePoint {
  const point = getLignePoint(base, id)
  if (point.seance_id !== seance)
    throw new AppError('point_autre_seance', 'Ce point est à l’ordre du jour d’une autre séance.', {
      champ: 'point',
    })
  if (point.etat === 'ecarte')
    throw new AppError(
      'point_ecarte',
      `Le point « ${point.intitule} » est écarté de l’ordre du jour. Rétablissez-le d’abord.`,
      { champ: 'point' },
    )
  return point
}

/** Gives the items the ranks 1, 2, 3… in the order of the list. To be called inside a transaction. */
export function numeroterPoints(base: Base, ordre: readonly number[]): void {
  const ranger = base.sqlite.prepare('UPDATE points SET rang = ? WHERE id = ?')
  for (const [i, id] of ordre.entries()) ranger.run(i + 1, id)
}

/** Items that keep their place in an open meeting: begun, treated, voted, or from which somebody came, left, gave or took back a pouvoir. */
export function listPointsFixes(base: Base, seance: number): Set<number> {
  const ids = base.sqlite
    .prepare(
      `SELECT id FROM points WHERE seance_id = @seance AND etat IN ('en_cours', 'traite')
       UNION SELECT point_id FROM votes WHERE seance_id = @seance
       UNION SELECT point_id FROM mouvements WHERE seance_id = @seance AND point_id IS NOT NULL
       UNION SELECT depuis_point_id FROM pouvoirs WHERE seance_id = @seance AND depuis_point_id IS NOT NULL
       UNION SELECT revoque_point_id FROM pouvoirs WHERE seance_id = @seance AND revoque_point_id IS NOT NULL`,
    )
    .pluck()
    .all({ seance }) as number[]
  return new Set(ids)
}
