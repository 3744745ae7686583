import type { ChartSpec } from './chart-spec.ts'

/** Width of a chart on a page or a sheet, in centimetres. */
const LARGEUR_CM = 16

/** Kinds that Office draws as lying bars. */
const COUCHES = new Set<ChartSpec['type']>(['barres', 'entonnoir', 'tuiles', 'multiples'])

/** Room that a native chart needs on an A4 page, in centimetres: lying bars grow with their number. */
export function tailleGraphique(spec: ChartSpec): { largeurCm: number; hauteurCm: number } {
  return { largeurCm: LARGEUR_CM, hauteurCm: hauteur(spec) }
}

function hauteur({ type, empile, categories, series }: ChartSpec): number {
  if (type === 'anneau') return Math.max(6.5, Math.min(12, 3 + categories.length * 0.7))
  if (!COUCHES.has(type)) return 8
  const parLigne = empile === 'non' ? Math.max(0.6, series.length * 0.38) : 0.6
  return Math.max(6, Math.min(22, 3.2 + categories.length * parLigne))
}
