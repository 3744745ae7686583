import type { Context } from '../../electron/core/context.ts'
import { lireFigures } from '../../electron/core/rapport/texte/figures.ts'
import { evaluerChiffre } from '../../shared/domain/chiffre-vivant.ts'
import { evaluerComparaison } from '../../shared/domain/comparaison.ts'
import type { DonneesChiffres } from '../../shared/domain/lecture-chiffre.ts'
import { ecrireTexteHtml } from '../../shared/domain/texte-html.ts'
import { type RefChiffre, type TexteRiche, texteRicheSchema } from '../../shared/domain/texte-riche.ts'

const PARAGRAPHES = 300
const FRAPPES = 21

/** Milliseconds of work after one keystroke, median, in a chapter of 300 paragraphs that each hold a live figure and words of comparison. */
export async function mesurerFrappe(ctx: Context): Promise<number> {
  const figures = await lireFigures(ctx, { convention: 'seine-et-marne-2022', annee: 2022, territoires: [] })
  const durees: number[] = []
  for (let i = 0; i < FRAPPES; i++) {
    const texte = composer(figures, i)
    const debut = performance.now()
    dessiner(texte, figures)
    durees.push(performance.now() - debut)
  }
  return durees.sort((a, b) => a - b)[Math.floor(FRAPPES / 2)] ?? Number.NaN
}

function dessiner(texte: TexteRiche, figures: DonneesChiffres): string {
  return ecrireTexteHtml(texte, {
    chiffre: ref => evaluerChiffre(ref, figures),
    comparaison: ref => evaluerComparaison(ref, figures),
    image: () => undefined,
    graphique: () => undefined,
  })
}

function composer({ actuels }: DonneesChiffres, frappe: number): TexteRiche {
  const codes = actuels.map(i => i.code)
  const paragraphe = (rang: number) => {
    const code = codes[rang % codes.length] ?? 'entrees'
    const ref: Partial<RefChiffre> = { code }
    return {
      type: 'paragraph',
      content: [
        { type: 'text', text: `Phrase ${rang} du chapitre, frappe ${frappe} : ` },
        { type: 'chiffre', attrs: ref },
        { type: 'text', text: ', soit ' },
        { type: 'comparaison', attrs: { code, mot: 'en_hausse' } },
        { type: 'text', text: ' sur un an.' },
      ],
    }
  }
  return texteRicheSchema.parse({
    type: 'doc',
    content: Array.from({ length: PARAGRAPHES }, (_, rang) => paragraphe(rang)),
  })
}
