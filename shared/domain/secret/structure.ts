/** What anyone may know of how the figures add up: the convention's own roll-ups and the links between territories. */
export type StructureSecret = {
  /** Motives of each group of exits. */
  groupes: readonly { code: string; motifs: readonly string[] }[]
  /** Groups of each of the convention's own lines of exits. */
  regroupements: readonly { code: string; groupes: readonly string[] }[]
  /** Freins of each of the convention's own themes. */
  themes: readonly { code: string; freins: readonly string[] }[]
  /** Linked territories, many to many: the figures of one take in the rows of the others. */
  liens: readonly { de: string; vers: string }[]
  /** Days that the convention aims at from prescription to entry; null when it sets none. */
  delaiObjectif: number | null
}
