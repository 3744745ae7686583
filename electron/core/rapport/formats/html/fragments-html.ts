import { echapper } from '../../../../../shared/graphiques/svg-texte.ts'
import type { Fragment } from '../../modele.ts'
import type { Contexte } from './contexte.ts'

/** A text of one paragraph, its line ends kept. */
export const texteHtml = (texte: string) => echapper(texte).replace(/\r\n?|\n/g, '<br>')

/** The runs of a paragraph, each figure followed by its reference to the annex. */
export function fragmentsHtml(fragments: readonly Fragment[], contexte: Contexte): string {
  return fragments
    .map(f => {
      const renvoi = f.source === undefined ? '' : referenceHtml(f.source, contexte)
      return `${f.saut ? '<br>' : ''}${formerHtml(f)}${renvoi}`
    })
    .join('')
}

/** `b` and `i`: the tags that a pdf would make of `strong` and `em` are unknown to most of its readers. */
function formerHtml({ texte, gras, italique, souligne }: Fragment): string {
  const balises = [...(gras ? ['b'] : []), ...(italique ? ['i'] : []), ...(souligne ? ['u'] : [])]
  return balises.reduceRight((dedans, balise) => `<${balise}>${dedans}</${balise}>`, texteHtml(texte))
}

/** A small « [12] » that leads to the line of the annex, when the page has it. */
export function referenceHtml(numero: number, { ancres }: Contexte): string {
  const marque = `[${numero}]`
  if (!ancres.has(numero)) return `<sup class="ref">${marque}</sup>`
  return `<sup class="ref"><a href="#source-${numero}" aria-label="${marque}, ligne des sources">${marque}</a></sup>`
}
