import { checkDelai } from '../../../shared/domain/convocation.ts'
import { formatJourIso } from '../../../shared/domain/dates.ts'
import type { Reglement } from '../../../shared/domain/instance.ts'
import type { Seance } from '../../../shared/domain/seance.ts'
import type { Base } from '../database/open.ts'
import type { LigneSeance } from './lignes.ts'

/** Whether a stored meeting is convened in time, as its screen says it. */
export function calculerDelai(base: Base, seance: LigneSeance, reglement: Reglement): Seance['delai'] {
  const { respecte, auPlusTard, phrase } = checkDelai({
    reglement,
    convocation: seance.convocation,
    le: seance.convoquee_le,
    date: seance.date,
    premiere: findJourPremiere(base, seance),
  })
  return { respecte, auPlusTard: auPlusTard === null ? null : formatJourIso(auPlusTard), phrase }
}

/** Day of the meeting without quorum that a second convocation follows; null for a first one. */
export function findJourPremiere(base: Base, { suite_de }: LigneSeance): number | null {
  if (suite_de === null) return null
  return base.sqlite.prepare('SELECT date FROM seances WHERE id = ?').pluck().get(suite_de) as number
}

/** The meeting on second convocation that follows this one, cancelled ones left out. */
export function findSeconde(base: Base, premiere: number): { id: number; date: number } | undefined {
  return base.sqlite
    .prepare("SELECT id, date FROM seances WHERE suite_de = ? AND etat <> 'annulee'")
    .get(premiere) as { id: number; date: number } | undefined
}
