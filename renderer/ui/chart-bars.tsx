import { Bar, BarChart, CartesianGrid, LabelList, XAxis, YAxis } from 'recharts'
import { formatSelon } from '../../shared/domain/nombres.ts'
import type { ChartProps } from './chart.tsx'
import { chartRows, couper } from './chart-rows.ts'

const AXE = { fill: 'var(--encre)', fontSize: 14 }

/** Bars (lying, for labels of any length) and columns (standing, for years). */
export function ChartBars({ spec, largeur, couleurs }: ChartProps) {
  const couche = spec.type === 'barres'
  const lignes = chartRows(spec)
  const empile = spec.empile === 'non' ? {} : { stackId: 'pile' }
  const format = (v: unknown) => (typeof v === 'number' ? formatSelon(v, spec.format) : '')
  const parLigne = spec.empile === 'non' ? spec.series.length : 1
  const hauteur = couche ? Math.max(80, lignes.length * (16 + 20 * parLigne) + 12) : 260
  const gouttiere = Math.min(260, Math.max(90, largeur * 0.34))
  const nombres = { type: 'number' as const, hide: true, domain: [0, 'dataMax'] as [number, 'dataMax'] }
  const mots = { type: 'category' as const, dataKey: 'categorie', tickLine: false, tick: AXE }
  return (
    <BarChart
      width={largeur}
      height={hauteur}
      data={lignes}
      layout={couche ? 'vertical' : 'horizontal'}
      stackOffset={spec.empile === 'cent' ? 'expand' : 'none'}
      margin={couche ? { top: 0, right: 92, bottom: 0, left: 0 } : { top: 26, right: 8, bottom: 0, left: 8 }}
      barCategoryGap={couche ? '22%' : '34%'}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--trait)" horizontal={!couche} vertical={couche} />
      {couche ? (
        <XAxis {...nombres} />
      ) : (
        <XAxis {...mots} interval={0} axisLine={{ stroke: 'var(--trait-fort)' }} />
      )}
      {couche ? (
        <YAxis
          {...mots}
          width={gouttiere}
          interval={0}
          axisLine={{ stroke: 'var(--trait-fort)' }}
          tickFormatter={(t: string) => couper(t, 2 * Math.floor(gouttiere / 8.5))}
        />
      ) : (
        <YAxis {...nombres} />
      )}
      {spec.series.map((serie, rang) => (
        <Bar
          key={serie.nom}
          dataKey={`s${rang}`}
          name={serie.nom}
          fill={couleurs[rang] ?? 'var(--fort)'}
          radius={spec.empile === 'non' ? 3 : 0}
          maxBarSize={couche ? 26 : 72}
          isAnimationActive={false}
          {...empile}
        >
          {spec.empile === 'non' ? (
            <LabelList
              dataKey={`s${rang}`}
              position={couche ? 'right' : 'top'}
              formatter={format}
              style={{ fill: 'var(--encre)', fontSize: 14, fontWeight: 600 }}
            />
          ) : null}
        </Bar>
      ))}
    </BarChart>
  )
}
