import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc, Feuille } from '../modele.ts'
import { blocVentilation, type OptionsBloc } from '../tableau-ventilation.ts'

const FREINS: Omit<OptionsBloc, 'titre' | 'libelle' | 'id' | 'ventilation'> = {
  axe: 'Frein',
  ordre: 'effectif',
  type: 'barres',
  constat: 'repartition',
  multiple: true,
  total: null,
  graphique: true,
}

/** Obstacles to work and what was done about them. */
export function feuilleMesures(d: DonneesRapport): Feuille {
  const freins = comparer(d, 'freins')
  const mesures = comparer(d, 'mesures')
  const croise = 'mesure_frein'
  const blocs: (Bloc | undefined)[] = [
    blocVentilation(freins, {
      ...FREINS,
      id: 'freins',
      titre: 'Freins rencontrés',
      libelle: 'Freins',
      ventilation: 'frein',
    }),
    blocVentilation(freins, {
      ...FREINS,
      id: 'freins-convention',
      titre: 'Freins selon les thèmes de la convention',
      libelle: 'Thèmes de la convention',
      ventilation: 'frein_convention',
      axe: 'Thème',
    }),
    blocVentilation(mesures, {
      ...FREINS,
      id: 'mesures',
      titre: 'Mesures mobilisées',
      libelle: 'Mesures',
      ventilation: 'mesure',
      axe: 'Mesure',
      multiple: false,
      total: 'Ensemble des mesures',
    }),
    blocVentilation(mesures, {
      ...FREINS,
      id: 'mesures-freins',
      titre: 'Mesures selon le frein auquel elles répondent',
      libelle: 'Mesures par frein',
      ventilation: croise,
      axe: 'Mesure et frein',
      graphique: false,
    }),
  ]
  return {
    nom: 'Mesures et freins',
    titre: 'Les freins et les mesures',
    orientation: 'portrait',
    largeurs: [36, 13],
    intro: [`Freins des personnes concernées en ${d.annee}, et mesures commencées dans l’année.`],
    blocs: blocs.filter(b => b !== undefined),
  }
}
