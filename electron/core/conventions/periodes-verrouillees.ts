import type Database from 'better-sqlite3'
import { getJour } from '../../../shared/domain/dates.ts'

/** A year whose report is validated; its first and last day, days since 1970-01-01. */
export type PeriodeVerrouillee = { annee: number; d1: number; d2: number }

/** Years of a convention whose latest report is validated, distributed or not, in order: a correction opens its year again. */
export function listPeriodesVerrouillees(
  sqlite: Database.Database,
  convention: number,
): PeriodeVerrouillee[] {
  const annees = sqlite
    .prepare(
      `SELECT r.annee FROM rapports r WHERE r.convention_id = ? AND r.etat IN ('valide', 'diffuse')
         AND NOT EXISTS (SELECT 1 FROM rapports s
           WHERE s.convention_id = r.convention_id AND s.annee = r.annee AND s.version > r.version)
       ORDER BY r.annee`,
    )
    .pluck()
    .all(convention) as number[]
  return annees.map(annee => ({ annee, d1: getJour(`${annee}-01-01`), d2: getJour(`${annee}-12-31`) }))
}
