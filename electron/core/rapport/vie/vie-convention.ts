import type { Output } from '../../../../shared/contract.ts'
import type { Convention } from '../../../../shared/domain/convention.ts'
import type { Action, Decision } from '../../../../shared/domain/decision.ts'
import type { Echeance } from '../../../../shared/domain/reponses.ts'
import type { ResumeSeance } from '../../../../shared/domain/seance.ts'

/** A decision with the sentence of its vote; null for one that was never voted. */
export type DecisionVotee = Decision & { resultat: string | null }

/** What happened in the convention during the year of a report, besides its figures. */
export type VieConvention = {
  /** Day number on which states are read: the day after the year, or today while the year is not over. */
  jour: number
  engagements: Output<'engagements:list'>
  /** Dates due in the year. */
  echeances: Echeance[]
  /** Meetings of the bodies that decide or deliberate, in order of date. */
  seances: ResumeSeance[]
  /** Adopted or rejected in the year, in order of date. */
  decisions: DecisionVotee[]
  /** Adopted in an earlier year and still to be carried out. */
  decisionsOuvertes: DecisionVotee[]
  /** Actions of the meetings of the year that no decision carries. */
  actions: Action[]
  /** Conventions of the base that a protocole frames; empty for a convention. */
  conventions: Convention[]
  /** Names of the territories that these rows cite, by code. */
  territoires: ReadonlyMap<string, string>
}
