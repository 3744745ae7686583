import type { ChartSpec } from '../../shared/graphiques/chart-spec.ts'

export type ChartRow = { categorie: string } & Record<string, string | number | null>

/** One object per category, with `s0`, `s1`… for the series: what recharts reads. An absent value stays null. */
export function chartRows(spec: ChartSpec): ChartRow[] {
  return spec.categories.map((categorie, rang) => {
    const ligne: ChartRow = { categorie }
    for (const [s, serie] of spec.series.entries()) ligne[`s${s}`] = serie.valeurs[rang] ?? null
    return ligne
  })
}

/** A label cut to what its place can hold; the table beside has it whole. */
export function couper(texte: string, lettres: number): string {
  return texte.length <= lettres ? texte : `${texte.slice(0, Math.max(1, lettres - 1)).trimEnd()}…`
}

/**
 * Where a mark stands in the plot, from 0 to 1. Points stand from edge to edge, bands in the middle of their share; what is
 * outside comes back to the edge.
 */
export function placerRepere(position: number, nombre: number, bandes = false): number {
  const part = bandes ? (position + 0.5) / Math.max(1, nombre) : nombre < 2 ? 0 : position / (nombre - 1)
  return Math.min(1, Math.max(0, part))
}
