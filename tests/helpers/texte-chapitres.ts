import type { BlocChapitre, Chapitre } from '../../electron/core/rapport/modele.ts'
import { texteCellule } from '../../electron/core/rapport/texte-cellule.ts'

/** Every word and number that a chapter prints, one line per paragraph, heading, note and row. */
export function lireChapitre(chapitre: Chapitre): string {
  return chapitre.blocs.flatMap(lireBloc).join('\n')
}

function lireBloc(bloc: BlocChapitre): string[] {
  switch (bloc.genre) {
    case 'figure': {
      const { phrase, tableau, graphique } = bloc.bloc
      return [
        tableau.titre,
        phrase ?? '',
        graphique?.spec.titre ?? '',
        graphique?.spec.phrase ?? '',
        tableau.colonnes.map(c => c.titre).join(' | '),
        ...tableau.lignes.map(l => l.cellules.map(texteCellule).join(' | ')),
        ...tableau.notes,
      ]
    }
    case 'liste':
      return bloc.elements.flat().flatMap(lireBloc)
    case 'citation':
      return [...bloc.blocs.flatMap(lireBloc), bloc.auteur ?? '']
    case 'grille':
      return bloc.lignes.flat().flatMap(c => c.paragraphes.map(p => p.map(f => f.texte).join('')))
    case 'image':
      return [bloc.image.alt]
    default:
      return [bloc.fragments.map(f => f.texte).join('')]
  }
}
