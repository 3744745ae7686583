import { checkDelai } from '../../../../shared/domain/convocation.ts'
import { getJour, parseJour } from '../../../../shared/domain/dates.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'

type Demande = Pick<Seance, 'reglement' | 'convocation' | 'date'>

/**
 * What the delay says of a day of sending before it is saved; null while no real day is typed. `premiere` is the day of
 * the meeting without quorum that this one follows, null for a first convocation.
 */
export function lireDelai(
  seance: Demande,
  le: string | null,
  premiere: string | null,
): { respecte: boolean; phrase: string } | null {
  const jour = le === null ? undefined : parseJour(le)
  if (jour === undefined) return null
  return checkDelai({
    reglement: seance.reglement,
    convocation: seance.convocation,
    le: jour,
    date: getJour(seance.date),
    premiere: premiere === null ? null : getJour(premiere),
  })
}
