import { blocCompares } from '../blocs/compares.ts'
import { blocDelais, blocDepassements, blocDurees } from '../blocs/delais.ts'
import { blocEntonnoir, blocHistogrammeDelais } from '../blocs/etapes-entree.ts'
import { blocFileActive } from '../blocs/file-active.ts'
import { blocFreins, blocFreinsConvention } from '../blocs/freins.ts'
import { blocMesures, blocMesuresParFrein } from '../blocs/mesures.ts'
import { blocOrientations } from '../blocs/orientations.ts'
import { blocPersonnesParAxe, blocsTypologies } from '../blocs/publics.ts'
import {
  blocSortiesAse,
  blocSortiesConvention,
  blocSortiesParMotif,
  blocTauxResultat,
} from '../blocs/sorties.ts'
import { blocsMatriceDe, blocsParTerritoire, enMultiples, enTuiles } from '../blocs/territoires.ts'
import { comparer } from '../donnees.ts'
import type { Bloc } from '../modele.ts'
import { constats, figures } from './blocs.ts'
import type { Section } from './section.ts'

const AG = ['entrees', 'personnes_entrees', 'file_active_periode', 'file_active_fin', 'sorties']
const ASE = ['entrees_ase', 'sorties_ase', 'file_active_ase_fin', 'duree_ase']
const PERSONNES = ['personnes_concernees', 'brsa', 'part_brsa']
const TYPOLOGIES = ['sexe', 'tranche_age', 'niveau_formation', 'duree_inscription', 'brsa', 'rqth', 'qpv']
const DELAIS = ['delai_prescription_diagnostic', 'delai_diagnostic_entree', 'delai_prescription_entree']
const PAR_TERRITOIRE = ['orientations', 'personnes_concernees', 'part_brsa', 'sorties', 'taux_retour_emploi']
const SORTIES = ['sorties', 'taux_retour_emploi', 'taux_emploi_durable', 'taux_sortie_positive']

/** Subjects that are figures alone, in the order in which they stand when they share a chapter. */
export const SECTIONS_CHIFFRES: readonly Section[] = [
  {
    lieux: ['quantitatif_ag'],
    codes: AG,
    chiffres: true,
    composer: d => figures([blocCompares(d, 'Accompagnement global', AG), blocFileActive(d)]),
  },
  {
    lieux: ['quantitatif_ase', 'quantitatif_ag'],
    codes: ASE,
    chiffres: true,
    composer: d => figures([blocCompares(d, 'Accompagnement social exclusif', ASE), blocSortiesAse(d)]),
  },
  {
    lieux: ['orientations_acteurs', 'quantitatif_ag', 'delais', 'parcours'],
    codes: ['orientations', 'part_orientations_*'],
    chiffres: true,
    composer: d => figures([blocOrientations(d)]),
  },
  {
    lieux: ['delais', 'parcours', 'quantitatif_ag'],
    codes: [...DELAIS, 'part_delai_objectif'],
    chiffres: true,
    composer: d => [
      ...figures([blocEntonnoir(d), sansGraphique(blocDelais(d)), blocHistogrammeDelais(d)]),
      ...constats(d, ['part_delai_objectif']),
    ],
  },
  {
    lieux: ['publics', 'quantitatif_ag'],
    codes: [...PERSONNES, ...TYPOLOGIES.map(t => `typologie_${t}`)],
    chiffres: true,
    composer: d =>
      figures([
        blocCompares(d, 'Personnes concernées', PERSONNES),
        blocPersonnesParAxe(d),
        ...blocsTypologies(
          d,
          TYPOLOGIES.filter(t => t !== 'tranche_age' && t !== 'duree_inscription'),
        ),
      ]),
  },
  {
    lieux: ['freins', 'publics'],
    codes: ['freins'],
    chiffres: true,
    composer: d => figures([blocFreinsConvention(d), blocFreins(d)]),
  },
  {
    lieux: ['mesures', 'freins', 'parcours'],
    codes: ['mesures'],
    chiffres: true,
    composer: d => figures([blocMesures(d), blocMesuresParFrein(d)]),
  },
  {
    lieux: ['parcours', 'quantitatif_ag'],
    codes: ['duree_accompagnement', 'depassements', 'prolongations'],
    chiffres: true,
    composer: d =>
      figures([
        blocDurees(d),
        blocCompares(d, 'Prolongations et dépassements', ['prolongations', 'depassements']),
        comparer(d, 'depassements').actuel?.valeur === 0 ? undefined : blocDepassements(d),
      ]),
  },
  {
    lieux: ['sorties', 'parcours', 'quantitatif_ag'],
    codes: [...SORTIES, 'taux_sortie_*'],
    chiffres: true,
    composer: d => figures([blocSortiesConvention(d), blocSortiesParMotif(d), blocTauxResultat(d)]),
  },
  {
    lieux: ['territoires'],
    codes: [],
    composer: d =>
      figures([
        ...blocsParTerritoire(d).map(bloc => enMultiples(d, enTuiles(d, bloc))),
        ...blocsMatriceDe(d, 'Publics et sorties', PAR_TERRITOIRE),
        ...blocsMatriceDe(d, 'Délais moyens (jours)', DELAIS),
        ...blocsMatriceDe(d, 'Accompagnement social exclusif', ASE),
      ]),
  },
]

/** A chapter shows two charts at most: the sentence and the table stay. */
function sansGraphique(bloc: Bloc | undefined): Bloc | undefined {
  return bloc && { ...bloc, graphique: null }
}
