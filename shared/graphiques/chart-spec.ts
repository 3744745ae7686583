import type { Absence } from '../domain/absence.ts'
import type { FormatNombre } from '../domain/nombres.ts'

/** What every chart has, and what its table is made of: one line per category, one column per series. */
type Commun = {
  id: string
  empile: 'non' | 'empile' | 'cent'
  titre: string
  phrase: string
  axeCategories: string
  axeValeurs: string
  format: FormatNombre
  categories: string[]
  series: { nom: string; valeurs: (number | null)[]; absences: (Absence | null)[] }[]
  /**
   * Lines and histograms only: a vertical line with its label, where something was decided or aimed at. `position` is in
   * categories: 0 in the middle of the first, 1.5 half-way between the second and the third.
   */
  repere?: { position: number; libelle: string }
}

/** `entonnoir` and `histogramme` have one series: the steps of a funnel, the counts of classes that touch. */
export type TypeSimple = 'barres' | 'colonnes' | 'lignes' | 'anneau' | 'entonnoir' | 'histogramme'

/** What a step of a cascade does to the level: stands for it, adds to it or takes from it. Values are never negative. */
export type SensEtape = 'stock' | 'plus' | 'moins'

/**
 * One chart, described once: drawn by recharts on screen, as a native chart bound to cells in a workbook, as static
 * SVG on paper. `titre` is the finding (« Les entrées augmentent de 12 % »), `phrase` says it in one sentence, and the
 * data are the chart's own table.
 */
export type ChartSpec =
  | (Commun & { type: TypeSimple })
  /** One series; `sens` follows the categories. */
  | (Commun & { type: 'cascade'; sens: SensEtape[] })
  /** One series, a tile per category. `bornes`: rising limits between the classes of lightness, at most four. */
  | (Commun & { type: 'tuiles'; places: { colonne: number; ligne: number }[]; bornes: number[] })
  /** One small drawing per category, its points being the series in order (years), all on one scale. */
  | (Commun & { type: 'multiples' })

/** Title of the axis of values: bars of 100 % show shares, whatever is counted. */
export function getTitreAxe(spec: ChartSpec): string {
  return spec.empile === 'cent' ? 'Part (en\u00a0%)' : spec.axeValeurs
}
