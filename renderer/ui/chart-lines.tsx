import { CartesianGrid, LabelList, Line, LineChart, usePlotArea, XAxis, YAxis } from 'recharts'
import { formatSelon } from '../../shared/domain/nombres.ts'
import type { ChartSpec } from '../../shared/graphiques/chart-spec.ts'
import type { ChartProps } from './chart.tsx'
import { chartRows, placerRepere } from './chart-rows.ts'

/** A halo of paper keeps a number readable over a line. */
const ETIQUETTE = {
  fill: 'var(--encre)',
  fontSize: 14,
  fontWeight: 600,
  stroke: 'var(--panneau)',
  strokeWidth: 5,
  paintOrder: 'stroke',
} as const

/** Lines over the years; a year without a value leaves a gap. */
export function ChartLines({ spec, largeur, couleurs }: ChartProps) {
  const format = (v: unknown) => (typeof v === 'number' ? formatSelon(v, spec.format) : '')
  return (
    <LineChart
      width={largeur}
      height={260}
      data={chartRows(spec)}
      margin={{ top: spec.repere ? 52 : 28, right: 28, bottom: 0, left: 28 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--trait)" vertical={false} />
      <XAxis
        dataKey="categorie"
        tickLine={false}
        tick={{ fill: 'var(--encre)', fontSize: 14 }}
        axisLine={{ stroke: 'var(--trait-fort)' }}
      />
      <YAxis hide domain={[0, 'dataMax']} />
      {spec.repere ? <Repere repere={spec.repere} nombre={spec.categories.length} /> : null}
      {spec.series.map((serie, rang) => (
        <Line
          key={serie.nom}
          dataKey={`s${rang}`}
          name={serie.nom}
          stroke={couleurs[rang] ?? 'var(--fort)'}
          strokeWidth={2.5}
          type="linear"
          connectNulls={false}
          dot={{ r: 4 }}
          isAnimationActive={false}
        >
          {spec.series.length === 1 ? (
            <LabelList position="top" offset={10} formatter={format} style={ETIQUETTE} />
          ) : null}
        </Line>
      ))}
    </LineChart>
  )
}

type PropsRepere = { repere: NonNullable<ChartSpec['repere']>; nombre: number }

/** A vertical line between two categories, which recharts' own lines cannot reach, with its label on the roomy side. */
function Repere({ repere, nombre }: PropsRepere) {
  const aire = usePlotArea()
  if (!aire) return null
  const part = placerRepere(repere.position, nombre)
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
        {repere.libelle}
      </text>
    </g>
  )
}
