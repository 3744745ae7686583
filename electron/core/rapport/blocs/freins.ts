import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc } from '../modele.ts'
import { blocVentilation, type OptionsBloc } from '../tableau-ventilation.ts'

const COMMUN: Omit<OptionsBloc, 'titre' | 'libelle' | 'id' | 'ventilation' | 'axe'> = {
  ordre: 'effectif',
  type: 'barres',
  constat: 'repartition',
  multiple: true,
  total: null,
  graphique: true,
}

/** Obstacles to work of the persons concerned; several per person. */
export function blocFreins(d: DonneesRapport): Bloc | undefined {
  return blocVentilation(comparer(d, 'freins'), {
    ...COMMUN,
    id: 'freins',
    titre: 'Freins rencontrés',
    libelle: 'Freins',
    ventilation: 'frein',
    sansZeros: true,
    axe: 'Frein',
  })
}

/** The same under the convention’s own themes; undefined where it has none. */
export function blocFreinsConvention(d: DonneesRapport): Bloc | undefined {
  return blocVentilation(comparer(d, 'freins'), {
    ...COMMUN,
    id: 'freins-convention',
    titre: 'Freins selon les thèmes de la convention',
    libelle: 'Thèmes de la convention',
    ventilation: 'frein_convention',
    axe: 'Thème',
  })
}
