import type { Bloc, BlocChapitre, Chapitre, Ligne } from '../modele.ts'

/** Chapters whose rows are the lines that the references of the other chapters lead to. */
const ANNEXES: ReadonlySet<string> = new Set(['sources', 'annexes'])

/** True for a chapter whose rows with a source number are anchors instead of references. */
export function estAnnexe(chapitre: Chapitre): boolean {
  return ANNEXES.has(chapitre.code)
}

/** The rows that references lead to, one per number: the first that bears it in the annexes that are printed. */
export function listAncres(chapitres: readonly Chapitre[]): ReadonlyMap<number, Ligne> {
  const ancres = new Map<number, Ligne>()
  for (const bloc of chapitres.filter(estAnnexe).flatMap(c => c.blocs.flatMap(listFigures)))
    for (const ligne of bloc.tableau.lignes)
      if (ligne.source !== undefined && !ancres.has(ligne.source)) ancres.set(ligne.source, ligne)
  return ancres
}

function listFigures(bloc: BlocChapitre): Bloc[] {
  if (bloc.genre === 'figure') return [bloc.bloc]
  if (bloc.genre === 'citation') return bloc.blocs.flatMap(listFigures)
  return bloc.genre === 'liste' ? bloc.elements.flat().flatMap(listFigures) : []
}
