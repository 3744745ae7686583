import type { Bloc, BlocChapitre, Chapitre, Fragment } from '../../electron/core/rapport/modele.ts'
import { texteCellule } from '../../electron/core/rapport/texte-cellule.ts'

/** Every text that a format must print for these chapters, in reading order, figures rounded as they are read. */
export function listTextes(chapitres: readonly Chapitre[]): string[] {
  return chapitres.flatMap(c => [c.titre, ...listBlocs(c.blocs)])
}

/** Where each text stands after the one before it; the first that is missing or out of order, or null. */
export function trouverAbsent(lu: string, attendus: readonly string[]): string | null {
  const clair = aplanir(lu)
  let place = 0
  for (const texte of attendus) {
    const trouve = clair.indexOf(aplanir(texte), place)
    if (trouve === -1) return texte
    place = trouve + aplanir(texte).length
  }
  return null
}

function listBlocs(blocs: readonly BlocChapitre[]): string[] {
  return blocs.flatMap(bloc => {
    if ('fragments' in bloc) return listFragments(bloc.fragments)
    if (bloc.genre === 'liste') return bloc.elements.flatMap(listBlocs)
    if (bloc.genre === 'citation')
      return [...listBlocs(bloc.blocs), ...(bloc.auteur === null ? [] : [bloc.auteur])]
    if (bloc.genre === 'grille')
      return bloc.lignes.flatMap(l => l.flatMap(c => c.paragraphes.flatMap(listFragments)))
    return bloc.genre === 'figure' ? listFigure(bloc.bloc) : []
  })
}

function listFigure({ phrase, tableau }: Bloc): string[] {
  return [
    tableau.titre,
    ...(phrase === null ? [] : [phrase]),
    ...tableau.colonnes.map(c => c.titre),
    ...tableau.lignes.flatMap(l => l.cellules.map(texteCellule)),
    ...tableau.notes,
  ]
}

const listFragments = (fragments: readonly Fragment[]) => fragments.map(f => f.texte)
const aplanir = (texte: string) => texte.replace(/\s+/g, ' ').trim()
