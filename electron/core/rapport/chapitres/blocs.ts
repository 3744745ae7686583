import { direConstat } from '../blocs/essentiel.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc, BlocChapitre, Fragment } from '../modele.ts'

/** One paragraph of plain words. */
export function paragraphe(texte: string): BlocChapitre {
  return { genre: 'paragraphe', fragments: [{ texte }] }
}

/** A remark under a table: why a figure is absent, how to read it. */
export function note(texte: string): BlocChapitre {
  return { genre: 'note', fragments: [{ texte }] }
}

/** A bulleted list, one paragraph an element. */
export function puces(elements: readonly (string | Fragment[])[]): BlocChapitre {
  return {
    genre: 'liste',
    ordonnee: false,
    elements: elements.map(e => [
      { genre: 'paragraphe', fragments: typeof e === 'string' ? [{ texte: e }] : e },
    ]),
  }
}

/** The figures that exist, each a table with its sentence and its chart. */
export function figures(blocs: readonly (Bloc | undefined)[]): BlocChapitre[] {
  return blocs.flatMap(bloc => (bloc === undefined ? [] : [{ genre: 'figure' as const, bloc }]))
}

/** One sentence for each of these figures that is known. */
export function constats(d: DonneesRapport, codes: readonly string[]): BlocChapitre[] {
  return codes.flatMap(code => {
    const c = comparer(d, code)
    return c.actuel === undefined || c.actuel.valeur === null ? [] : [paragraphe(direConstat(c.actuel, c))]
  })
}
