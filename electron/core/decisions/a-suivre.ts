import type { Base } from '../database/open.ts'
import { duMemeCorps, type Suivi } from './actions.ts'

/**
 * Adopted decisions of a body whose effect on an indicator is still to be judged, oldest first: nobody said yet, or it was
 * last asked to adjust them. `avant` leaves out the decisions of that meeting and of later ones.
 */
export function listDecisionsASuivre(base: Base, suivi: Suivi): { id: number; titre: string }[] {
  const { condition, valeurs } = duMemeCorps(suivi)
  return base.sqlite
    .prepare(
      `SELECT d.id, d.titre FROM decisions d JOIN seances s ON s.id = d.seance_id
       WHERE d.etat IN ('adoptee', 'realisee') AND d.indicateur IS NOT NULL AND ${condition}
         AND coalesce((SELECT f.choix FROM decision_suites f WHERE f.decision_id = d.id ORDER BY f.id DESC LIMIT 1), 'ajuster') = 'ajuster'
         AND NOT EXISTS (SELECT 1 FROM decision_suites f WHERE f.decision_id = d.id AND f.seance_id = ?)
       ORDER BY d.date, d.id`,
    )
    .all(...valeurs, suivi.avant ?? null) as { id: number; titre: string }[]
}
