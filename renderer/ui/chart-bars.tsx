import { Bar, BarChart, CartesianGrid, LabelList, XAxis, YAxis } from 'recharts'
import { formatSelon } from '../../shared/domain/nombres.ts'
import { tientDebout } from '../../shared/graphiques/tenir-debout.ts'
import type { ChartProps } from './chart.tsx'
import { ChartRepere } from './chart-repere.tsx'
import { chartRows, couper } from './chart-rows.ts'

const MARGES = {
  couche: { top: 0, right: 92, bottom: 0, left: 0 },
  debout: { top: 26, right: 8, bottom: 0, left: 8 },
  repere: { top: 52, right: 8, bottom: 0, left: 8 },
}
/** Texts of the screen are larger than those of paper. */
const AGRANDI = 11 / 14
const AXE = { fill: 'var(--encre)', fontSize: 14 }

/** Bars (lying, for labels of any length), columns (standing, for years), and those of a histogram, which touch. */
export function ChartBars({ spec, largeur, fonds }: ChartProps) {
  const touchent = spec.type === 'histogramme'
  const couche = spec.type === 'barres' || (!touchent && !tientDebout(spec, largeur * AGRANDI))
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
      margin={couche ? MARGES.couche : spec.repere ? MARGES.repere : MARGES.debout}
      barCategoryGap={touchent ? 0 : couche ? '22%' : '34%'}
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
          fill={fonds[rang] ?? 'var(--fort)'}
          radius={spec.empile === 'non' && !touchent ? 3 : 0}
          {...(touchent ? { stroke: 'var(--panneau)' } : { maxBarSize: couche ? 26 : 72 })}
          minPointSize={spec.empile === 'non' ? 0.5 : 0}
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
      {touchent && spec.repere ? (
        <ChartRepere {...spec.repere} nombre={spec.categories.length} bandes />
      ) : null}
    </BarChart>
  )
}
