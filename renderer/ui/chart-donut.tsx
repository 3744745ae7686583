import { Cell, Pie, PieChart } from 'recharts'
import { formatSelon } from '../../shared/domain/nombres.ts'
import css from './chart.module.css'
import type { ChartProps } from './chart.tsx'
import { Swatch } from './chart-fills.tsx'

/** Parts of a whole, few of them, each named with its value beside the ring. */
export function ChartDonut({ spec, largeur, fonds }: ChartProps) {
  const valeurs = spec.series[0]?.valeurs ?? []
  const parts = spec.categories.map((nom, rang) => ({ nom, valeur: valeurs[rang] ?? 0 }))
  const taille = Math.min(240, largeur)
  return (
    <>
      <ul className={css['legende']}>
        {spec.categories.map((nom, rang) => {
          const valeur = valeurs[rang] ?? null
          return (
            <li key={nom}>
              <Swatch fond={fonds[rang] ?? 'var(--fort)'} rang={rang} ligne={false} />
              {nom}
              {valeur === null ? null : ` : ${formatSelon(valeur, spec.format)}`}
            </li>
          )
        })}
      </ul>
      <PieChart width={taille} height={taille} accessibilityLayer={false}>
        <Pie
          data={parts}
          dataKey="valeur"
          nameKey="nom"
          innerRadius="58%"
          outerRadius="95%"
          stroke="var(--panneau)"
          strokeWidth={2}
          isAnimationActive={false}
        >
          {parts.map((part, rang) => (
            <Cell key={part.nom} fill={fonds[rang] ?? 'var(--fort)'} />
          ))}
        </Pie>
      </PieChart>
    </>
  )
}
