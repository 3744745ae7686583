import type { LigneSource } from '../../../../shared/domain/rapport.ts'
import type { BlocChapitre, Chapitre, Fragment } from '../modele.ts'

/** Values that only answer another one: they are printed with it, or under their own reference. */
const ACCESSOIRES = /^(taux_objectif_|taux_sortie_(?!positive$|groupe_))/

/** Lines whose figure is known in one of the two years: an absent figure leads nowhere, its reason is in the annexes. */
export function garderConnues(lignes: readonly LigneSource[]): LigneSource[] {
  const connus = new Set(lignes.flatMap(l => (l.origine === 'absent' ? [] : [l.code])))
  return lignes.filter(l => connus.has(l.code))
}

/**
 * The lines that the annex prints, with those of the year before by code: each figure of the year of the report, and of the
 * year before those that a reference leads to.
 */
export function choisirImprimees(
  lignes: readonly LigneSource[],
  chapitres: readonly Chapitre[],
  annee: number,
): { imprimees: LigneSource[]; precedentes: ReadonlyMap<string, LigneSource> } {
  const cites = new Set(chapitres.flatMap(c => c.blocs.flatMap(listRenvois)))
  return {
    imprimees: lignes.filter(l => cites.has(l.numero) || (l.annee === annee && !ACCESSOIRES.test(l.code))),
    precedentes: new Map(lignes.filter(l => l.annee === annee - 1).map(l => [l.code, l])),
  }
}

function listRenvois(bloc: BlocChapitre): number[] {
  switch (bloc.genre) {
    case 'figure':
      return bloc.bloc.tableau.lignes.flatMap(l => l.source ?? [])
    case 'liste':
      return bloc.elements.flat().flatMap(listRenvois)
    case 'citation':
      return bloc.blocs.flatMap(listRenvois)
    case 'grille':
      return bloc.lignes.flat().flatMap(c => c.paragraphes.flatMap(listCites))
    case 'image':
      return []
    default:
      return listCites(bloc.fragments)
  }
}

const listCites = (fragments: readonly Fragment[]) => fragments.flatMap(f => f.source ?? [])
