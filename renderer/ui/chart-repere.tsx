import { usePlotArea } from 'recharts'
import { placerRepere } from './chart-rows.ts'

type Props = { position: number; libelle: string; nombre: number; bandes: boolean }

/** A vertical line between two categories, which recharts' own lines cannot reach, with its label on the roomy side. */
export function ChartRepere({ position, libelle, nombre, bandes }: Props) {
  const aire = usePlotArea()
  if (!aire) return null
  const part = placerRepere(position, nombre, bandes)
  const x = aire.x + part * aire.width
  const aDroite = part > 0.5
  return (
    <g data-repere="">
      <line
        x1={x}
        x2={x}
        y1={aire.y - 46}
        y2={aire.y + aire.height}
        stroke="var(--encre)"
        strokeWidth="1.5"
        strokeDasharray="5 4"
      />
      <text
        x={x + (aDroite ? -7 : 7)}
        y={aire.y - 34}
        textAnchor={aDroite ? 'end' : 'start'}
        fill="var(--encre)"
        fontSize="14"
        fontWeight="650"
      >
        {libelle}
      </text>
    </g>
  )
}
