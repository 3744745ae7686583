import { type Motif, motifDeSerie } from '../../shared/graphiques/palette.ts'
import css from './chart.module.css'

const TRAITS: Record<Exclude<Motif, 'plein'>, string> = {
  diagonales: 'M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6',
  points: 'M2.6 4 h2.8 M4 2.6 v2.8',
  verticales: 'M4 0 V8',
  quadrillage: 'M4 0 V8 M0 4 H8',
  'contre-diagonales': 'M-2 6 L2 10 M0 0 L8 8 M6 -2 L10 2',
}
/** Dashes and marks of lines, by rank: colour alone never tells two of them apart. */
export const TIRETS = ['', '7 4', '2 3', '10 3 2 3'] as const

/** Fill of each rank: its colour, crossed by its own pattern as on paper. `prefixe` names the patterns of one chart. */
export function getFills(prefixe: string, couleurs: readonly string[]): string[] {
  return couleurs.map((c, rang) => (motifDeSerie(rang) === 'plein' ? c : `url(#${prefixe}-${rang})`))
}

/** The patterns that `getFills` names; takes no room. */
export function FillPatterns({ prefixe, couleurs }: { prefixe: string; couleurs: readonly string[] }) {
  return (
    <svg className={css['motifs']} width="0" height="0" aria-hidden="true">
      <defs>
        {couleurs.map((couleur, rang) => {
          const motif = motifDeSerie(rang)
          if (motif === 'plein') return null
          const id = `${prefixe}-${rang}`
          return (
            <pattern key={id} id={id} width="8" height="8" patternUnits="userSpaceOnUse">
              <rect width="8" height="8" fill={couleur} />
              <path d={TRAITS[motif]} stroke="var(--panneau)" strokeWidth="1.2" fill="none" />
            </pattern>
          )
        })}
      </defs>
    </svg>
  )
}

/** A small piece of a series for its legend: a line with its dashes, or a filled square. */
export function Swatch({ fond, rang, ligne }: { fond: string; rang: number; ligne: boolean }) {
  return ligne ? (
    <svg className={css['pastille']} width="30" height="12" aria-hidden="true">
      <line
        x1="0"
        x2="30"
        y1="6"
        y2="6"
        stroke={fond}
        strokeWidth="2.5"
        strokeDasharray={TIRETS[rang % TIRETS.length]}
      />
      <LineMark x={15} y={6} rang={rang} couleur={fond} />
    </svg>
  ) : (
    <svg className={css['pastille']} width="14" height="14" aria-hidden="true">
      <rect width="14" height="14" rx="3" fill={fond} />
    </svg>
  )
}

type PropsMarque = { x: number; y: number; rang: number; couleur: string }

/** A point of a line: round, square, triangle or diamond by rank. */
export function LineMark({ x, y, rang, couleur }: PropsMarque) {
  const formes = [
    `M${x - 4} ${y} a4 4 0 1 0 8 0 a4 4 0 1 0 -8 0`,
    `M${x - 3.6} ${y - 3.6} h7.2 v7.2 h-7.2 Z`,
    `M${x} ${y - 5} L${x + 5} ${y + 4} H${x - 5} Z`,
    `M${x} ${y - 5.4} L${x + 5} ${y} L${x} ${y + 5.4} L${x - 5} ${y} Z`,
  ]
  return <path d={formes[rang % formes.length]} fill="var(--panneau)" stroke={couleur} strokeWidth="2.2" />
}
