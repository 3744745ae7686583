import type { Vote } from '../../../../shared/domain/seance.ts'
import type { Base } from '../../database/open.ts'

/** Votes of one item: the one that holds, and those that were corrected, oldest first. */
export type VotesPoint = { vote: Vote | null; corriges: Vote[] }

type LigneVote = Omit<
  Vote,
  'nePrendPasPart' | 'exprimes' | 'reserves' | 'nominal' | 'voixPreponderante' | 'faitLe'
> & {
  point_id: number
  ne_prend_pas_part: number
  reserves: string
  nominal: string
  voix_preponderante: Vote['voixPreponderante']
  fait_le: string
}

/** Votes of a meeting by item. */
export function listVotes(base: Base, seance: number): Map<number, VotesPoint> {
  const lignes = base.sqlite
    .prepare('SELECT * FROM votes WHERE seance_id = ? ORDER BY id')
    .all(seance) as LigneVote[]
  const remplaces = new Set(lignes.flatMap(l => l.remplace ?? []))
  const parPoint = new Map<number, VotesPoint>()
  for (const ligne of lignes) {
    const { vote, corriges } = parPoint.get(ligne.point_id) ?? { vote: null, corriges: [] }
    const lu = lireVote(ligne)
    parPoint.set(
      ligne.point_id,
      remplaces.has(lu.id) ? { vote, corriges: [...corriges, lu] } : { vote: lu, corriges },
    )
  }
  return parPoint
}

function lireVote(ligne: LigneVote): Vote {
  const { ne_prend_pas_part, reserves, nominal, voix_preponderante, fait_le, ...reste } = ligne
  return {
    ...reste,
    nePrendPasPart: ne_prend_pas_part,
    exprimes: reste.pour + reste.contre,
    reserves: JSON.parse(reserves) as Vote['reserves'],
    nominal: JSON.parse(nominal) as Vote['nominal'],
    voixPreponderante: voix_preponderante,
    faitLe: fait_le,
  }
}
