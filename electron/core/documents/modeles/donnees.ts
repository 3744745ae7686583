import type { Convention } from '../../../../shared/domain/convention.ts'
import type { Action, Decision } from '../../../../shared/domain/decision.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'

/** Everything that the papers of a meeting are made of; models are pure functions of it. */
export type DonneesDocument = {
  seance: Seance
  convention: Convention
  /** Name of the territory of a local body. */
  territoire: string | null
  /** Decisions of the meeting, drafts included, in the order of the ordre du jour. */
  decisions: Decision[]
  /** Earlier decisions that those of the meeting replace or modify. */
  liees: { id: number; numero: string | null; titre: string }[]
  /** Actions of the meeting itself, whether a decision carries them or not. */
  actions: Action[]
  /** Day (`YYYY-MM-DD`) of the meeting without quorum that this one follows. */
  premiere: string | null
  /** Day of the meeting on second convocation that follows this one. */
  seconde: string | null
}
