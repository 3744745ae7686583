import type { Ecart } from './collage-lecture.ts'
import { texts } from './texts.ts'

/** What was left aside while pasting, a sentence for each kind, in a steady order. */
export function direEcarts(ecartes: ReadonlyMap<Ecart, number>): string[] {
  return (Object.keys(texts.collage.ecarts) as Ecart[]).flatMap(quoi => {
    const nombre = ecartes.get(quoi)
    return nombre === undefined ? [] : [texts.collage.ecarts[quoi](nombre)]
  })
}
