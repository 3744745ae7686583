import type { Fait } from '../../../shared/domain/calendrier.ts'
import type { Base } from '../database/open.ts'

/** Meetings held: closed with their quorum, in order of date. A meeting without quorum was not held. */
export function listSeancesTenues(base: Base, convention: number): (Fait & { seance: number })[] {
  return lire(base, convention, `etat = 'close'`)
}

/** Meetings to come or open, in order of date. */
export function listSeancesPrevues(base: Base, convention: number): (Fait & { seance: number })[] {
  return lire(base, convention, `etat IN ('prevue', 'convoquee', 'ouverte')`)
}

function lire(base: Base, convention: number, condition: string): (Fait & { seance: number })[] {
  return base.sqlite
    .prepare(
      `SELECT id AS seance, instance AS code, date AS jour, territoire FROM seances
       WHERE convention_id = ? AND ${condition} ORDER BY date, id`,
    )
    .all(convention) as (Fait & { seance: number })[]
}
