import { blocCompares } from '../blocs/compares.ts'
import { blocsMatriceDe } from '../blocs/territoires.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { BlocChapitre } from '../modele.ts'
import { figures, note } from './blocs.ts'

/** Staff and what it carries, in this order. */
export const MOYENS = ['conseillers_etp', 'portefeuille_moyen', 'taux_occupation', 'entrees_par_conseiller']

/** Staff of the whole then of each territory, with where the number of conseillers comes from. */
export function composerMoyens(d: DonneesRapport): BlocChapitre[] {
  const source = comparer(d, 'conseillers_etp').actuel?.declare?.source
  return [
    ...figures([blocCompares(d, 'Moyens humains', MOYENS)]),
    ...(source === undefined ? [] : [note(`Nombre de conseillers dédiés\u00a0: ${source}.`)]),
    ...figures(blocsMatriceDe(d, 'Moyens humains par territoire', MOYENS)),
  ]
}
