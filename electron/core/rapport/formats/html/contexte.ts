import type { Ligne } from '../../modele.ts'

/** What is known while the page is drawn from its first block to its last. */
export type Contexte = {
  /** The row that each source number leads to, among those of the page. */
  ancres: ReadonlyMap<number, Ligne>
  /** Prefix of the ids of the chapter; charts and headings are counted after it. */
  prefixe: string
  graphiques: number
  intertitres: number
  /** Level of the last heading: what comes under it is one more. */
  niveau: number
}
