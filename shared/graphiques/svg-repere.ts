import type { ChartSpec } from './chart-spec.ts'
import { ENCRE } from './palette.ts'
import { coord, texte } from './svg-texte.ts'

/** Room above the plot for the label of a mark. */
export const HAUT_REPERE = 20

/**
 * The vertical line of the spec with its label above, on the side where there is room. `x` is where a category stands,
 * `marges` how far before the first and after the last one the mark may go, in categories.
 */
export function dessinerRepere(
  spec: ChartSpec,
  x: (position: number) => number,
  bornes: { haut: number; bas: number },
  marge: number,
): string {
  if (!spec.repere || spec.categories.length === 0) return ''
  const dernier = spec.categories.length - 1
  const position = Math.min(dernier + marge, Math.max(-marge, spec.repere.position))
  const abscisse = x(position)
  const ancre = position > dernier / 2 ? 'end' : 'start'
  const trait = `<path d="M${coord(abscisse)} ${coord(bornes.haut - HAUT_REPERE)}V${coord(bornes.bas)}" stroke="${ENCRE}" stroke-width="1.5" stroke-dasharray="5 4" data-repere=""/>`
  const nom = texte(spec.repere.libelle, {
    x: abscisse + (ancre === 'end' ? -6 : 6),
    y: bornes.haut - HAUT_REPERE + 8,
    taille: 11,
    ancre,
    gras: true,
  })
  return `${trait}${nom}`
}
