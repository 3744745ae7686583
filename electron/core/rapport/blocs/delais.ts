import { graphiqueComparaison } from '../../../../shared/graphiques/graphiques.ts'
import { aUneValeur, celluleCompte, celluleNombre, celluleTexte, celluleValeur } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc } from '../modele.ts'
import { blocVentilation } from '../tableau-ventilation.ts'

const DELAIS = ['delai_prescription_diagnostic', 'delai_diagnostic_entree', 'delai_prescription_entree']

/** The three delays before entry: mean of both years, median, objective, and what they stand on. */
export function blocDelais(d: DonneesRapport): Bloc | undefined {
  const comparaisons = DELAIS.map(code => comparer(d, code))
  const spec = graphiqueComparaison(d.annee, comparaisons, { id: 'delais', axe: 'Délai', principal: 2 })
  const bloc = tableauJours(d, 'Délais moyens avant l’entrée (jours)', 'Délai', DELAIS)
  if (bloc === undefined || spec === undefined) return bloc
  const annees = spec.series.map(s => bloc.tableau.colonnes.findIndex(c => c.titre === s.nom))
  return { ...bloc, phrase: spec.phrase, graphique: { spec, colonnes: annees } }
}

/** How long what ended in the year had lasted. */
export function blocDurees(d: DonneesRapport): Bloc | undefined {
  const codes = ['duree_accompagnement', 'duree_ase']
  return tableauJours(d, 'Durées moyennes des accompagnements terminés (jours)', 'Durée', codes)
}

/** Accompaniments longer than the convention allows, those beyond the exceptional length apart. */
export function blocDepassements(d: DonneesRapport): Bloc | undefined {
  return blocVentilation(comparer(d, 'depassements'), {
    id: 'depassements',
    titre: 'Dépassements de la durée maximale',
    libelle: 'Dépassements',
    ventilation: 'duree',
    axe: 'Durée',
    ordre: 'effectif',
    type: 'barres',
    constat: 'repartition',
    total: 'Ensemble des dépassements',
    graphique: false,
  })
}

function tableauJours(
  d: DonneesRapport,
  titre: string,
  axe: string,
  codes: readonly string[],
): Bloc | undefined {
  const lignes = codes.map(code => comparer(d, code)).filter(c => c.actuel !== undefined)
  if (lignes.length === 0) return undefined
  const deux = lignes.some(c => aUneValeur(c.precedent))
  const entetes = [
    ...(deux ? [String(d.annee - 1)] : []),
    String(d.annee),
    'Médiane',
    'Objectif',
    'Calculés sur',
    'Sans date',
  ]
  return {
    phrase: null,
    tableau: {
      titre,
      colonnes: [{ titre: axe, nombre: false }, ...entetes.map(t => ({ titre: t, nombre: true }))],
      lignes: lignes.map(({ actuel, precedent }) => ({
        code: actuel?.code ?? '',
        cellules: [
          celluleTexte(actuel?.libelle ?? ''),
          ...(deux ? [celluleValeur(precedent)] : []),
          celluleValeur(actuel),
          celluleNombre(actuel?.mediane ?? null, actuel?.absence ?? null, 'jours'),
          celluleNombre(actuel?.objectif?.valeur ?? null, 'so', 'jours'),
          ...(actuel ? [celluleCompte(actuel.n, actuel), celluleCompte(actuel.manquants, actuel)] : []),
        ],
      })),
      notes: ['« Sans date » compte les parcours dont une date manque, ou dont le délai serait négatif.'],
    },
    graphique: null,
  }
}
