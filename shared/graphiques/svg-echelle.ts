import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { ChartSpec } from './chart-spec.ts'
import { GRILLE } from './palette.ts'
import { type Cadre, formatGraduation } from './svg-rects.ts'
import { coord, largeurTexte, texte } from './svg-texte.ts'
import { TAILLE_AXE } from './tenir-debout.ts'

/** The standing axis of values: its scale, the room its numbers take at the left, its lines drawn. */
export function dresserAxe(
  spec: ChartSpec,
  cadre: Cadre,
  etendue: readonly [number, number],
  bornes: { haut: number; bas: number },
): { y: ScaleLinear<number, number>; gauche: number; grille: string } {
  const y = scaleLinear().domain(etendue).nice(5).range([bornes.bas, bornes.haut])
  const graduations = y.ticks(5)
  const gauche = Math.max(...graduations.map(t => largeurTexte(formatGraduation(spec, t), TAILLE_AXE))) + 10
  const grille = graduations.map(t => {
    const trait = `<path d="M${coord(cadre.x + gauche)} ${coord(y(t))}H${coord(cadre.x + cadre.largeur)}" stroke="${GRILLE}"/>`
    const nombre = texte(formatGraduation(spec, t), {
      x: cadre.x + gauche - 6,
      y: y(t) + 4,
      taille: TAILLE_AXE,
      ancre: 'end',
    })
    return `${trait}${nombre}`
  })
  return { y, gauche, grille: grille.join('') }
}
