import type { Absence } from '../domain/absence.ts'

/**
 * One chart, described once: drawn by recharts on screen, as a native chart bound to cells in a workbook, as static
 * SVG on paper. `titre` is the finding (« Les entrées augmentent de 12 % »), `phrase` says it in one sentence, and the
 * data are the chart's own table.
 */
export type ChartSpec = {
  id: string
  type: 'barres' | 'colonnes' | 'lignes' | 'anneau'
  empile: 'non' | 'empile' | 'cent'
  titre: string
  phrase: string
  axeCategories: string
  axeValeurs: string
  format: 'entier' | 'decimal' | 'pourcentage' | 'jours' | 'euros'
  categories: string[]
  series: { nom: string; valeurs: (number | null)[]; absences: (Absence | null)[] }[]
  /**
   * Lines only: a vertical line with its label, where something was decided. `position` is in categories: 0 on the
   * first, 1.5 half-way between the second and the third.
   */
  repere?: { position: number; libelle: string }
}
