import type { BlocChapitre, Chapitre, Fragment } from '../../modele.ts'

/** What a paragraph, or a cell of a typed table, costs besides its characters. */
const PARAGRAPHE = 75
/** Characters laid out in the time of one row of figures. */
const RANG = 300

/** What must be laid out to know on which page chapters begin, in rows of tables of figures: typed texts count for as many rows as they last. */
export function compterRangs(chapitres: readonly Chapitre[]): number {
  return Math.ceil(sommer(chapitres, c => sommer(c.blocs, peser)))
}

function peser(bloc: BlocChapitre): number {
  switch (bloc.genre) {
    case 'figure':
      return bloc.bloc.tableau.lignes.length
    case 'image':
      return 0
    case 'liste':
      return sommer(bloc.elements, blocs => sommer(blocs, peser))
    case 'citation':
      return sommer(bloc.blocs, peser)
    case 'grille':
      return sommer(bloc.lignes, cellules => sommer(cellules, c => sommer(c.paragraphes, peserTexte)))
    default:
      return peserTexte(bloc.fragments)
  }
}

const peserTexte = (fragments: readonly Fragment[]) =>
  (PARAGRAPHE + sommer(fragments, f => f.texte.length)) / RANG

const sommer = <T>(liste: readonly T[], mesure: (element: T) => number) =>
  liste.reduce((total, element) => total + mesure(element), 0)
