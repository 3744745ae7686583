import type { Base } from '../database/open.ts'
import type { LigneSeance } from './lignes.ts'

const MEME_CORPS = 'convention_id = @convention_id AND instance = @instance AND territoire IS @territoire'
const A_TENIR = "etat IN ('prevue', 'convoquee', 'ouverte')"

/** The last meeting that the body held for this territory before this one; a meeting without quorum decided nothing. */
export function findPrecedente(base: Base, seance: LigneSeance): { id: number; date: number } | undefined {
  return base.sqlite
    .prepare(
      `SELECT id, date FROM seances WHERE ${MEME_CORPS} AND etat = 'close' AND (date, id) < (@date, @id)
       ORDER BY date DESC, id DESC LIMIT 1`,
    )
    .get(seance) as { id: number; date: number } | undefined
}

/** Whether no earlier meeting of the body for this territory is still to be held: the one that what is open goes to. */
export function estProchaine(base: Base, seance: LigneSeance): boolean {
  return (
    base.sqlite
      .prepare(`SELECT 1 FROM seances WHERE ${MEME_CORPS} AND ${A_TENIR} AND (date, id) < (@date, @id)`)
      .get(seance) === undefined
  )
}

/** The next meeting planned for the same body and territory, second convocations left out: their agenda is fixed. */
export function findSuivante(base: Base, seance: LigneSeance): number | undefined {
  return base.sqlite
    .prepare(
      `SELECT id FROM seances WHERE ${MEME_CORPS} AND etat IN ('prevue', 'convoquee') AND convocation = 1
         AND (date, id) > (@date, @id) ORDER BY date, id LIMIT 1`,
    )
    .pluck()
    .get(seance) as number | undefined
}
