import { blocDelais, blocDepassements, blocDurees } from '../blocs/delais.ts'
import { blocEntonnoir, blocHistogrammeDelais } from '../blocs/etapes-entree.ts'
import { blocOrientations } from '../blocs/orientations.ts'
import {
  blocSortiesAse,
  blocSortiesConvention,
  blocSortiesParMotif,
  blocSortiesParNature,
  blocTauxSortie,
} from '../blocs/sorties.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { Feuille } from '../modele.ts'

const BLOCS = [
  blocOrientations,
  blocEntonnoir,
  blocDelais,
  blocHistogrammeDelais,
  blocDurees,
  blocSortiesParMotif,
  blocSortiesParNature,
  blocSortiesConvention,
  blocTauxSortie,
  blocSortiesAse,
  blocDepassements,
]

/** The course of an accompaniment: who orients, how long it takes to enter, how it ends. */
export function feuilleParcours(d: DonneesRapport): Feuille {
  return {
    nom: 'Parcours',
    titre: 'Les parcours, de l’orientation à la sortie',
    orientation: 'portrait',
    largeurs: [36, 13],
    intro: ['Délais en jours calendaires, entre deux dates connues. Sorties de l’accompagnement global.'],
    blocs: BLOCS.map(bloc => bloc(d)).filter(b => b !== undefined),
  }
}
