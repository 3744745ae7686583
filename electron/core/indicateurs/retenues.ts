import { partiesDuJour } from '../../../shared/domain/dates.ts'
import type { Base } from '../database/open.ts'
import { getAnnee, type Intervalle } from './periode.ts'

/** What the user decided of one figure that has two sources, for one year. Null leaves the rule: the convention's choice, no reason, the default tolerance. */
export type Retenue = {
  retenu: 'calcule' | 'declare' | null
  motif: string | null
  tolerance: number | null
}

/** Choices of a calendar year, by code; none for any other period. */
export function loadRetenues(
  base: Base,
  conventionId: number,
  { d1, d2 }: Intervalle,
): ReadonlyMap<string, Retenue> {
  const { annee } = partiesDuJour(d1)
  const entiere = getAnnee(annee)
  if (entiere.d1 !== d1 || entiere.d2 !== d2) return new Map()
  const lignes = base.sqlite
    .prepare('SELECT code, retenu, motif, tolerance FROM retenues WHERE convention_id = ? AND annee = ?')
    .all(conventionId, annee) as (Retenue & { code: string })[]
  return new Map(lignes.map(({ code, ...retenue }) => [code, retenue]))
}
