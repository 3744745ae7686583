import type { DonneesRapport } from '../donnees.ts'
import type { BlocChapitre } from '../modele.ts'

/** A subject of the report, written from the data. */
export type Section = {
  /** Chapters where it belongs, best first: it stands in the first that the report has. */
  lieux: readonly [string, ...string[]]
  /** Codes of the catalogue that it prints (`*` ends a family): an asked one that is absent is said there, with its reason. */
  codes: readonly string[]
  /** True when it says nothing without a value of its codes. */
  chiffres?: boolean
  composer(d: DonneesRapport): BlocChapitre[]
}
