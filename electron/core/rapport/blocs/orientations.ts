import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc } from '../modele.ts'
import { blocVentilation } from '../tableau-ventilation.ts'

/** Who orients: prescriptions of the year by acteur, entered or not. */
export function blocOrientations(d: DonneesRapport): Bloc | undefined {
  return blocVentilation(comparer(d, 'orientations'), {
    id: 'orientations',
    titre: 'Orientations par acteur',
    libelle: 'Orientations',
    ventilation: 'acteur',
    sansZeros: true,
    axe: 'Acteur',
    ordre: 'effectif',
    type: 'barres',
    constat: 'repartition',
    total: 'Ensemble des orientations',
    graphique: true,
  })
}
