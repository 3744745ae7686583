import { formatNombre } from '../../shared/domain/nombres.ts'
import { couperEnLignes } from '../../shared/graphiques/svg-texte.ts'

export type WaterfallStep = {
  nom: string
  de: number
  a: number
  sorte: 'stock' | 'plus' | 'moins'
  /** Mark of a value that is not there: no bar is drawn. */
  absence?: string | null
}

type Props = { pas: WaterfallStep[]; largeur: number; mots: string }

const PLOT = 136
const MARGE_HAUT = 26
const LIGNE = 18
const SIGNES = { stock: '', plus: '+\u202f', moins: '\u2212\u202f' }
const COULEURS = { stock: 'var(--fort)', plus: 'var(--ok)', moins: 'var(--accent)' }

/** From one stock to the next through what is added and taken away; a dashed line carries each level on. */
export function Waterfall({ pas, largeur, mots }: Props) {
  const max = Math.max(1, ...pas.flatMap(p => [p.de, p.a]))
  const place = largeur / pas.length
  const barre = Math.min(84, place * 0.62)
  const noms = pas.map(p => couperEnLignes(p.nom, 14, place - 8))
  const haut = MARGE_HAUT + PLOT + Math.max(...noms.map(n => n.length)) * LIGNE + 8
  const y = (v: number) => MARGE_HAUT + (1 - v / max) * PLOT
  return (
    <svg width={largeur} height={haut} role="img" aria-label={mots} style={{ display: 'block' }}>
      <line x1="0" x2={largeur} y1={y(0)} y2={y(0)} stroke="var(--trait-fort)" />
      {pas.map((p, rang) => (
        <g key={p.nom} transform={`translate(${rang * place} 0)`}>
          <Marche pas={p} place={place} barre={barre} y={y} derniere={rang === pas.length - 1} />
          <text textAnchor="middle" fill="var(--encre)" fontSize="14">
            {(noms[rang] ?? []).map((ligne, i) => (
              <tspan key={ligne} x={place / 2} y={MARGE_HAUT + PLOT + (i + 1) * LIGNE}>
                {ligne}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </svg>
  )
}

type PropsMarche = {
  pas: WaterfallStep
  place: number
  barre: number
  y: (valeur: number) => number
  derniere: boolean
}

function Marche({ pas: p, place, barre, y, derniere }: PropsMarche) {
  const absente = (p.absence ?? null) !== null
  const x = (place - barre) / 2
  const sommet = y(absente ? 0 : Math.max(p.de, p.a))
  const nombre = formatNombre(p.sorte === 'stock' ? p.a : Math.abs(p.a - p.de))
  return (
    <>
      {absente ? null : (
        <rect
          x={x}
          y={sommet}
          width={barre}
          height={Math.max(2, Math.abs(y(p.de) - y(p.a)))}
          rx="3"
          fill={COULEURS[p.sorte]}
        />
      )}
      {derniere || absente ? null : (
        <line
          x1={x + barre}
          x2={x + place}
          y1={y(p.a)}
          y2={y(p.a)}
          stroke="var(--trait-fort)"
          strokeDasharray="3 3"
        />
      )}
      <text
        x={place / 2}
        y={sommet - 8}
        textAnchor="middle"
        fill="var(--encre)"
        fontSize="15"
        fontWeight="650"
      >
        {absente ? p.absence : `${SIGNES[p.sorte]}${nombre}`}
      </text>
    </>
  )
}
