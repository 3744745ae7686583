import { blocFileActive } from '../blocs/file-active.ts'
import { blocsMatrice, blocsParTerritoire } from '../blocs/territoires.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { Feuille } from '../modele.ts'

/** Each territory beside the others. */
export function feuilleTerritoires(d: DonneesRapport): Feuille {
  return {
    nom: 'Territoires',
    titre: 'Les territoires',
    orientation: 'portrait',
    largeurs: [30, 13],
    intro: [
      'Un taux de l’ensemble est recalculé sur les effectifs de l’ensemble, jamais une moyenne de taux.',
    ],
    blocs: [blocFileActive(d), ...blocsParTerritoire(d), ...blocsMatrice(d)].filter(b => b !== undefined),
  }
}
