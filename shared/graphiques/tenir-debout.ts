import type { ChartSpec } from './chart-spec.ts'
import { listRects } from './svg-rects.ts'
import { couperEnLignes, largeurTexte } from './svg-texte.ts'

export const TAILLE_AXE = 11
/** Widest room of the numbers of an axis: what is left says whether columns hold their names and values. */
export const GAUCHE_MAX = 76
const ECARTS = { histogramme: 0, cascade: 0.35, autres: 0.25 }

/** Part of its place that a standing column leaves empty. */
export function getEcart(spec: ChartSpec): number {
  return spec.type === 'histogramme' || spec.type === 'cascade' ? ECARTS[spec.type] : ECARTS.autres
}

/** True when every name and value of standing columns stands without touching the next one; `largeur` in pixels of paper. */
export function tientDebout(spec: ChartSpec, largeur: number): boolean {
  const pas = (largeur - GAUCHE_MAX) / spec.categories.length
  const mots = spec.categories.flatMap(c => couperEnLignes(c, TAILLE_AXE, 0))
  if (mots.some(m => largeurTexte(m, TAILLE_AXE) > pas - 4)) return false
  if (spec.empile !== 'non') return true
  const barre = (pas * (1 - getEcart(spec))) / spec.series.length
  return listRects(spec).every(r => largeurTexte(r.etiquette, TAILLE_AXE) <= barre + 4)
}
