import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts'
import { formatPoint } from '../../shared/graphiques/svg-rects.ts'
import type { ChartProps } from './chart.tsx'

const TEXTE = { fill: 'var(--encre)', fontSize: 14 }

/** Steps as centred bars, each with its value; an absent step keeps its mark. */
export function ChartFunnel({ spec, largeur, fonds }: ChartProps) {
  const valeurs = spec.categories.map((_, i) => spec.series[0]?.valeurs[i] ?? 0)
  const max = Math.max(1, ...valeurs)
  const etapes = spec.categories.map((categorie, i) => {
    const v = valeurs[i] ?? 0
    return { categorie, etendue: [-v / 2, v / 2], etiquette: formatPoint(spec, 0, i) }
  })
  return (
    <BarChart
      width={largeur}
      height={etapes.length * 54 + 8}
      data={etapes}
      layout="vertical"
      margin={{ top: 0, right: 72, bottom: 0, left: 0 }}
      barCategoryGap="24%"
      accessibilityLayer={false}
    >
      <XAxis type="number" hide domain={[-max / 2, max / 2]} />
      <YAxis
        type="category"
        dataKey="categorie"
        width={Math.min(240, Math.max(120, largeur * 0.3))}
        interval={0}
        tickLine={false}
        axisLine={false}
        tick={TEXTE}
      />
      <Bar dataKey="etendue" minPointSize={0.5} fill={fonds[0] ?? 'var(--fort)'} isAnimationActive={false}>
        <LabelList dataKey="etiquette" position="right" style={{ ...TEXTE, fontWeight: 650 }} />
      </Bar>
    </BarChart>
  )
}
