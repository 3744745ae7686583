import type { Bloc, BlocChapitre, Chapitre } from '../modele.ts'

/**
 * The same chapters where each row of figures that says its indicator (`Ligne.code`) bears the number of its annex line.
 * A row that says no year (`Ligne.annee`) refers to the year of the report.
 */
export function poserSources(
  chapitres: readonly Chapitre[],
  annee: number,
  numeroSource: (code: string, annee: number) => number | undefined,
): Chapitre[] {
  const numerote = (bloc: Bloc) => numeroter(bloc, annee, numeroSource)
  return chapitres.map(c => ({ ...c, blocs: c.blocs.map(b => poserDans(b, numerote)) }))
}

function poserDans(bloc: BlocChapitre, numerote: (bloc: Bloc) => Bloc): BlocChapitre {
  if (bloc.genre === 'figure') return { ...bloc, bloc: numerote(bloc.bloc) }
  if (bloc.genre === 'citation') return { ...bloc, blocs: bloc.blocs.map(b => poserDans(b, numerote)) }
  if (bloc.genre === 'liste')
    return { ...bloc, elements: bloc.elements.map(e => e.map(b => poserDans(b, numerote))) }
  return bloc
}

function numeroter(
  bloc: Bloc,
  annee: number,
  numeroSource: (code: string, annee: number) => number | undefined,
): Bloc {
  const lignes = bloc.tableau.lignes.map(ligne => {
    const source = ligne.code === undefined ? undefined : numeroSource(ligne.code, ligne.annee ?? annee)
    return source === undefined ? ligne : { ...ligne, source }
  })
  return { ...bloc, tableau: { ...bloc.tableau, lignes } }
}
