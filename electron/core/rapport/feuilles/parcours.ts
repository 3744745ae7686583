import { graphiqueComparaison } from '../../../../shared/graphiques/graphiques.ts'
import type { Comparaison } from '../../../../shared/graphiques/ventilation.ts'
import { celluleCompte, celluleEvolution, celluleNombre, celluleTexte, celluleValeur } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc, Feuille } from '../modele.ts'
import { blocVentilation, type OptionsBloc } from '../tableau-ventilation.ts'

const DELAIS = ['delai_prescription_diagnostic', 'delai_diagnostic_entree', 'delai_prescription_entree']
const AUTRES_DELAIS = [...DELAIS, 'duree_accompagnement', 'duree_ase']

/** The course of an accompaniment: who orients, how long it takes to enter, how it ends. */
export function feuilleParcours(d: DonneesRapport): Feuille {
  const sorties = comparer(d, 'sorties')
  const commun = { ordre: 'effectif', type: 'barres', constat: 'repartition', graphique: true } as const
  const blocs: (Bloc | undefined)[] = [
    blocDelais(d),
    blocVentilation(comparer(d, 'orientations'), {
      ...commun,
      id: 'orientations',
      titre: 'Orientations par acteur',
      libelle: 'Orientations',
      ventilation: 'acteur',
      axe: 'Acteur',
      total: 'Ensemble des orientations',
    }),
    ...blocsSorties(sorties, commun),
    blocTaux(d),
    blocVentilation(comparer(d, 'sorties_ase'), {
      ...commun,
      id: 'sorties-ase',
      titre: 'Sorties de l’accompagnement social exclusif',
      libelle: 'Sorties de l’accompagnement social exclusif',
      ventilation: 'motif_sortie',
      axe: 'Motif',
      total: 'Ensemble des sorties',
      graphique: false,
    }),
    blocVentilation(comparer(d, 'depassements'), {
      ...commun,
      id: 'depassements',
      titre: 'Dépassements de la durée maximale',
      libelle: 'Dépassements',
      ventilation: 'duree',
      axe: 'Durée',
      total: 'Ensemble des dépassements',
      graphique: false,
    }),
  ]
  return {
    nom: 'Parcours',
    titre: 'Les parcours, de l’orientation à la sortie',
    orientation: 'portrait',
    largeurs: [36, 13],
    intro: ['Délais en jours calendaires, entre deux dates connues. Sorties de l’accompagnement global.'],
    blocs: blocs.filter(b => b !== undefined),
  }
}

function blocsSorties(
  sorties: Comparaison,
  commun: Pick<OptionsBloc, 'ordre' | 'type' | 'constat' | 'graphique'>,
): (Bloc | undefined)[] {
  const total = 'Ensemble des sorties'
  const groupes = { ...commun, ordre: 'donne', axe: 'Nature de la sortie', total } as const
  return [
    blocVentilation(sorties, {
      ...commun,
      id: 'sorties-motif',
      titre: 'Sorties par motif',
      libelle: 'Sorties par motif',
      ventilation: 'motif_sortie',
      axe: 'Motif',
      total,
    }),
    blocVentilation(sorties, {
      ...groupes,
      id: 'sorties-groupe',
      titre: 'Sorties par nature',
      libelle: 'Sorties par nature',
      ventilation: 'groupe_sortie',
      type: 'anneau',
    }),
    blocVentilation(sorties, {
      ...groupes,
      id: 'sorties-convention',
      titre: 'Sorties selon le regroupement de la convention',
      libelle: 'Regroupement de la convention',
      ventilation: 'regroupement_sortie',
      type: 'colonnes',
    }),
  ]
}

function blocDelais(d: DonneesRapport): Bloc | undefined {
  const lignes = AUTRES_DELAIS.map(code => comparer(d, code)).filter(c => c.actuel !== undefined)
  const spec = graphiqueComparaison(
    d.annee,
    DELAIS.map(code => comparer(d, code)),
    { id: 'delais', axe: 'Délai', principal: 2 },
  )
  if (lignes.length === 0) return undefined
  const entetes = [String(d.annee - 1), String(d.annee), 'Médiane', 'Objectif', 'Calculés sur', 'Sans date']
  return {
    phrase: spec?.phrase ?? null,
    tableau: {
      titre: 'Délais et durées moyens (jours)',
      colonnes: [{ titre: 'Délai', nombre: false }, ...entetes.map(titre => ({ titre, nombre: true }))],
      lignes: lignes.map(({ actuel, precedent }) => ({
        cellules: [
          celluleTexte(actuel?.libelle ?? ''),
          celluleValeur(precedent),
          celluleValeur(actuel),
          celluleNombre(actuel?.mediane ?? null, actuel?.absence ?? null, 'jours'),
          celluleNombre(actuel?.objectif?.valeur ?? null, 'so', 'jours'),
          ...(actuel ? [celluleCompte(actuel.n, actuel), celluleCompte(actuel.manquants, actuel)] : []),
        ],
      })),
      notes: ['« Sans date » compte les parcours dont une date manque, ou dont le délai serait négatif.'],
    },
    graphique: spec ? { spec, colonnes: spec.series.length === 2 ? [1, 2] : [2] } : null,
  }
}

function blocTaux(d: DonneesRapport): Bloc | undefined {
  const lignes = d.actuels.filter(
    i => i.unite === 'taux' && /^(taux_(sortie|retour|emploi)|part_delai)/.test(i.code),
  )
  if (lignes.length === 0) return undefined
  return {
    phrase: null,
    tableau: {
      titre: 'Taux de sortie et de délai',
      colonnes: [
        { titre: 'Taux', nombre: false },
        { titre: String(d.annee - 1), nombre: true },
        { titre: String(d.annee), nombre: true },
        { titre: 'Évolution (points)', nombre: true },
        { titre: 'Numérateur', nombre: true },
        { titre: 'Dénominateur', nombre: true },
      ],
      lignes: lignes.map(i => {
        const precedent = comparer(d, i.code).precedent
        return {
          cellules: [
            celluleTexte(i.libelle),
            celluleValeur(precedent),
            celluleValeur(i),
            celluleEvolution(i, precedent),
            celluleCompte(i.numerateur, i),
            celluleCompte(i.denominateur, i),
          ],
        }
      }),
      notes: [],
    },
    graphique: null,
  }
}
