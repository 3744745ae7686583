import type { Piece } from '../../../../shared/domain/seance.ts'
import type { Base } from '../../database/open.ts'

/** Files attached to a meeting or to its items, those set aside left out, in the order in which they were attached. */
export function listPieces(base: Base, seance: number): Piece[] {
  return base.sqlite
    .prepare(
      `SELECT pieces.id, point_id AS point, nom, octets, pieces.sha256 FROM pieces
       JOIN contenus ON contenus.sha256 = pieces.sha256
       WHERE seance_id = ? AND ecartee = 0 ORDER BY pieces.id`,
    )
    .all(seance) as Piece[]
}
