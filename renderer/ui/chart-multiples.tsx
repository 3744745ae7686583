import { Bar, BarChart, Cell, LabelList, XAxis, YAxis } from 'recharts'
import { formatPoint } from '../../shared/graphiques/svg-rects.ts'
import css from './chart.module.css'
import type { ChartProps } from './chart.tsx'

const LARGEUR = 190
const TEXTE = { fill: 'var(--encre)', fontSize: 13 }

/** One small column chart per territory, all on one scale. */
export function ChartMultiples({ spec, fonds }: ChartProps) {
  const max = Math.max(1e-9, ...spec.series.flatMap(s => s.valeurs.map(v => v ?? 0)))
  return (
    <div className={css['multiples']}>
      {spec.categories.map((nom, i) => (
        <div key={nom} style={{ width: LARGEUR }}>
          <p className={css['nomPetit']}>{nom}</p>
          <BarChart
            width={LARGEUR}
            height={120}
            data={spec.series.map((s, rang) => ({
              serie: s.nom,
              valeur: s.valeurs[i] ?? 0,
              etiquette: formatPoint(spec, rang, i),
            }))}
            margin={{ top: 20, right: 0, bottom: 0, left: 0 }}
            barCategoryGap="12%"
            accessibilityLayer={false}
          >
            <XAxis
              dataKey="serie"
              interval={0}
              tickLine={false}
              tick={TEXTE}
              axisLine={{ stroke: 'var(--trait-fort)' }}
            />
            <YAxis hide domain={[0, max]} />
            <Bar dataKey="valeur" minPointSize={0.5} isAnimationActive={false}>
              {spec.series.map((s, rang) => (
                <Cell key={s.nom} fill={fonds[rang] ?? 'var(--fort)'} />
              ))}
              <LabelList dataKey="etiquette" position="top" style={{ ...TEXTE, fontWeight: 600 }} />
            </Bar>
          </BarChart>
        </div>
      ))}
    </div>
  )
}
