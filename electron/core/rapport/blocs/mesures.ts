import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc } from '../modele.ts'
import { blocVentilation, type OptionsBloc } from '../tableau-ventilation.ts'

const COMMUN: Pick<OptionsBloc, 'ordre' | 'type' | 'constat'> = {
  ordre: 'effectif',
  type: 'barres',
  constat: 'repartition',
}

/** Measures begun in the year, by the list of the convention or of the partners. */
export function blocMesures(d: DonneesRapport): Bloc | undefined {
  return blocVentilation(comparer(d, 'mesures'), {
    ...COMMUN,
    id: 'mesures',
    titre: 'Mesures mobilisées',
    libelle: 'Mesures',
    ventilation: 'mesure',
    axe: 'Mesure',
    total: 'Ensemble des mesures',
    graphique: true,
  })
}

/** Measures by the obstacle that they answer, where files give both. */
export function blocMesuresParFrein(d: DonneesRapport): Bloc | undefined {
  return blocVentilation(comparer(d, 'mesures'), {
    ...COMMUN,
    id: 'mesures-freins',
    titre: 'Mesures selon le frein auquel elles répondent',
    libelle: 'Mesures par frein',
    ventilation: 'mesure_frein',
    axe: 'Mesure et frein',
    multiple: true,
    total: null,
    graphique: false,
  })
}
