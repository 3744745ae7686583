import { formatJourFr } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Base } from '../database/open.ts'
import type { LigneTitulaire } from './membres.ts'

/** Refuses to call a chair vacant on the day of a meeting where somebody was noted in it: their vote would no longer count. */
export function checkVacance(base: Base, t: LigneTitulaire): void {
  if (t.qualite !== 'vacant') return
  const { convention_id, instance, territoire, depuis, jusqua } = t
  const date = base.sqlite
    .prepare(
      `SELECT s.date FROM seances s JOIN mouvements m ON m.seance_id = s.id
       WHERE s.convention_id = @convention_id AND s.instance = @instance AND s.territoire IS @territoire
         AND s.etat IN ('ouverte', 'close', 'sans_quorum') AND m.etat IN ('present', 'visio', 'represente')
         AND m.place = @place AND s.date >= @depuis AND s.date <= coalesce(@jusqua, s.date)
       ORDER BY s.date LIMIT 1`,
    )
    .pluck()
    .get({ convention_id, instance, territoire, depuis, jusqua, place: `${t.siege}:${t.rang}` }) as
    | number
    | undefined
  if (date === undefined) return
  throw new AppError(
    'siege_occupe',
    `Quelqu’un a siégé à cette place le ${formatJourFr(date)} : elle ne peut pas être vacante ce jour-là. Faites commencer la vacance après.`,
    { champ: 'depuis', siege: t.siege, rang: t.rang },
  )
}
