import type { ChartSpec } from '../../../../../shared/graphiques/chart-spec.ts'
import type { Ligne } from '../../modele.ts'

/** What is known while the document is drawn from its first block to its last. */
export type Contexte = {
  /** The row that bears the bookmark of each source number. */
  ancres: ReadonlyMap<number, Ligne>
  /** Charts in the order in which they stand. */
  graphiques: ChartSpec[]
  /** Ordered lists met so far: each one counts from 1. */
  numerotees: number
  paysage: boolean
}

/** Name of the bookmark of a source; Word takes letters, figures and underscores only. */
export const nomAncre = (numero: number) => `source_${numero}`
