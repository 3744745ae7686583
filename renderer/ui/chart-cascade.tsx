import { etagerCascade } from '../../shared/graphiques/cascade.ts'
import { formatPoint } from '../../shared/graphiques/svg-rects.ts'
import type { ChartProps } from './chart.tsx'
import { Waterfall } from './waterfall.tsx'

/** From one stock to the next; a step without a value has its mark and no bar. */
export function ChartCascade({ spec, largeur }: ChartProps) {
  if (spec.type !== 'cascade') return null
  const pas = etagerCascade(spec).map(({ base, valeur }, i) => {
    const sorte = spec.sens[i] ?? 'stock'
    const haut = base + (valeur ?? 0)
    const nom = spec.categories[i] ?? ''
    const absence = valeur === null ? formatPoint(spec, 0, i) : null
    return sorte === 'moins'
      ? { nom, de: haut, a: base, sorte, absence }
      : { nom, de: base, a: haut, sorte, absence }
  })
  return <Waterfall pas={pas} largeur={largeur} mots={spec.phrase} />
}
