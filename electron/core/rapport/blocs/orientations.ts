import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc } from '../modele.ts'
import { blocVentilation } from '../tableau-ventilation.ts'

const NOTE_INCONNUS =
  'Ces parts portent sur toutes les orientations. Les indicateurs «\u00a0Part des orientations\u00a0» ne comptent que celles dont l’acteur est connu\u00a0: ils sont plus élevés.'

/** Who orients: prescriptions of the year by acteur, entered or not. */
export function blocOrientations(d: DonneesRapport): Bloc | undefined {
  const c = comparer(d, 'orientations')
  const inconnus = (c.actuel?.ventilations['acteur'] ?? []).some(
    l => l.modalite === 'non_renseigne' && l.valeur !== 0,
  )
  return blocVentilation(c, {
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
    notes: inconnus ? [NOTE_INCONNUS] : [],
  })
}
