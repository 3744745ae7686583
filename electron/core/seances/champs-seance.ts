import { formatJourFr } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Base } from '../database/open.ts'

/** Checks of what the user types of a meeting: each refuses with the name of the field. */

/** Where and when a body meets. */
export type Moment = {
  convention: number
  instance: string
  territoire: string | null
  date: number
  heure: string | null
}

/** Refuses a second meeting of a body for one territory on the same day and hour; `sauf` is the meeting that is changed. */
export function refuserDoublon(base: Base, moment: Moment, champ: string, sauf: number | null = null): void {
  const existante = base.sqlite
    .prepare(
      `SELECT id FROM seances WHERE convention_id = @convention AND instance = @instance AND territoire IS @territoire
         AND date = @date AND heure IS @heure AND etat <> 'annulee' AND id IS NOT @sauf`,
    )
    .pluck()
    .get({ ...moment, sauf }) as number | undefined
  if (existante === undefined) return
  const quand = `le ${formatJourFr(moment.date)}${moment.heure === null ? '' : ` à ${moment.heure}`}`
  throw new AppError(
    'seance_existe',
    `Une séance de cette instance est déjà prévue ${quand} (séance n° ${existante}). Choisissez un autre jour ou une autre heure.`,
    { champ, seance: existante },
  )
}
