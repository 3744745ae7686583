import { formatNombre } from '../../shared/domain/nombres.ts'

export type WaterfallStep = { nom: string; de: number; a: number; sorte: 'stock' | 'plus' | 'moins' }

type Props = { pas: WaterfallStep[]; largeur: number; mots: string }

const HAUT = 190
const MARGE_HAUT = 26
const MARGE_BAS = 28
const SIGNES = { stock: '', plus: '+\u202f', moins: '\u2212\u202f' }
const COULEURS = { stock: 'var(--fort)', plus: 'var(--ok)', moins: 'var(--accent)' }

/** From one stock to the next through what is added and taken away; a dashed line carries each level on. */
export function Waterfall({ pas, largeur, mots }: Props) {
  const max = Math.max(1, ...pas.flatMap(p => [p.de, p.a]))
  const place = largeur / pas.length
  const barre = Math.min(84, place * 0.62)
  const y = (v: number) => MARGE_HAUT + (1 - v / max) * (HAUT - MARGE_HAUT - MARGE_BAS)
  return (
    <svg width={largeur} height={HAUT} role="img" aria-label={mots} style={{ display: 'block' }}>
      <line x1="0" x2={largeur} y1={y(0)} y2={y(0)} stroke="var(--trait-fort)" />
      {pas.map((p, rang) => {
        const x = rang * place + (place - barre) / 2
        const sommet = y(Math.max(p.de, p.a))
        const niveau = y(p.a)
        return (
          <g key={p.nom}>
            <rect
              x={x}
              y={sommet}
              width={barre}
              height={Math.max(2, Math.abs(y(p.de) - y(p.a)))}
              rx="3"
              fill={COULEURS[p.sorte]}
            />
            {rang < pas.length - 1 ? (
              <line
                x1={x + barre}
                x2={x + place}
                y1={niveau}
                y2={niveau}
                stroke="var(--trait-fort)"
                strokeDasharray="3 3"
              />
            ) : null}
            <text
              x={x + barre / 2}
              y={sommet - 8}
              textAnchor="middle"
              fill="var(--encre)"
              fontSize="15"
              fontWeight="650"
            >
              {SIGNES[p.sorte]}
              {formatNombre(p.sorte === 'stock' ? p.a : Math.abs(p.a - p.de))}
            </text>
            <text x={x + barre / 2} y={HAUT - 8} textAnchor="middle" fill="var(--encre)" fontSize="14">
              {p.nom}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
