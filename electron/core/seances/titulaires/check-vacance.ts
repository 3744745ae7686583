import { formatJourFr } from '../../../../shared/domain/dates.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { Base } from '../../database/open.ts'
import type { LigneTitulaire } from '../membres.ts'

/**
 * Refuses a chair that would be vacant on the day of a meeting where somebody was noted in it, or gave a pouvoir from it:
 * that vote would no longer count. To be called once the holders are written; `champ` is the field that made it so.
 */
export function checkVacance(base: Base, t: LigneTitulaire, champ: string): void {
  const { convention_id, instance, siege, rang } = t
  const date = base.sqlite
    .prepare(
      `SELECT s.date FROM seances s
       WHERE s.convention_id = @convention_id AND s.instance = @instance
         AND s.etat IN ('ouverte', 'close', 'sans_quorum')
         AND (EXISTS (SELECT 1 FROM mouvements m WHERE m.seance_id = s.id AND m.place = @place
                        AND m.etat IN ('present', 'visio', 'represente'))
           OR EXISTS (SELECT 1 FROM pouvoirs p WHERE p.seance_id = s.id AND @place IN (p.mandant, p.mandataire)))
         AND (SELECT t.qualite FROM titulaires t
              WHERE t.convention_id = s.convention_id AND t.instance = s.instance AND t.siege = @siege AND t.rang = @rang
                AND t.qualite <> 'suppleant' AND t.depuis <= s.date AND (t.jusqua IS NULL OR s.date <= t.jusqua)
                AND (t.territoire IS NULL OR t.territoire = s.territoire)
              ORDER BY t.territoire IS NULL, t.depuis DESC, t.id DESC LIMIT 1) = 'vacant'
       ORDER BY s.date LIMIT 1`,
    )
    .pluck()
    .get({ convention_id, instance, siege, rang, place: `${siege}:${rang}` }) as number | undefined
  if (date === undefined) return
  throw new AppError(
    'siege_occupe',
    `Quelqu’un a siégé à cette place le ${formatJourFr(date)} : elle ne peut pas être vacante ce jour-là. Faites commencer la vacance après.`,
    { champ, siege, rang },
  )
}
