import { CartesianGrid, type DotItemDotProps, LabelList, Line, LineChart, XAxis, YAxis } from 'recharts'
import { formatSelon } from '../../shared/domain/nombres.ts'
import type { ChartProps } from './chart.tsx'
import { LineMark, TIRETS } from './chart-fills.tsx'
import { ChartRepere } from './chart-repere.tsx'
import { chartRows } from './chart-rows.ts'

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
      {spec.repere ? <ChartRepere {...spec.repere} nombre={spec.categories.length} bandes={false} /> : null}
      {spec.series.map((serie, rang) => (
        <Line
          key={serie.nom}
          dataKey={`s${rang}`}
          name={serie.nom}
          stroke={couleurs[rang] ?? 'var(--fort)'}
          strokeWidth={2.5}
          type="linear"
          connectNulls={false}
          strokeDasharray={TIRETS[rang % TIRETS.length] ?? ''}
          dot={({ key, cx, cy, value }: DotItemDotProps) =>
            value === null || cx === undefined || cy === undefined ? (
              <g key={key} />
            ) : (
              <LineMark key={key} x={cx} y={cy} rang={rang} couleur={couleurs[rang] ?? 'var(--fort)'} />
            )
          }
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
