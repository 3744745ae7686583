import { graphiqueComparaison } from '../../../../shared/graphiques/graphiques.ts'
import { celluleEvolution, celluleNombre, celluleTexte, celluleValeur } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc, Ligne } from '../modele.ts'

const BUDGETS = ['budget_prevu', 'budget_realise']

/** Money planned and spent in both years, with the share that was spent; undefined while nobody declared any. */
export function blocBudgets(d: DonneesRapport): Bloc | undefined {
  const comparaisons = BUDGETS.map(code => comparer(d, code))
  if (comparaisons.every(c => (c.actuel?.valeur ?? c.precedent?.valeur ?? null) === null)) return undefined
  const spec = graphiqueComparaison(d.annee, comparaisons, { id: 'budgets', axe: 'Budget', principal: 1 })
  const lignes: Ligne[] = comparaisons.map(({ actuel, precedent }, i) => ({
    code: BUDGETS[i] ?? '',
    cellules: [
      celluleTexte((actuel ?? precedent)?.libelle ?? BUDGETS[i] ?? ''),
      celluleValeur(precedent),
      celluleValeur(actuel),
      celluleEvolution(actuel, precedent),
    ],
  }))
  const [avant, apres] = [executer(d.precedents), executer(d.actuels)]
  const execution: Ligne = {
    cellules: [
      celluleTexte('Part du budget prévu qui est réalisée'),
      celluleNombre(avant, 'nd', 'pourcentage'),
      celluleNombre(apres, 'nd', 'pourcentage'),
      celluleNombre(null, 'so', 'pourcentage'),
    ],
  }
  const colonnes = [String(d.annee - 1), String(d.annee), 'Évolution'].map(titre => ({ titre, nombre: true }))
  return {
    phrase: spec?.phrase ?? null,
    tableau: {
      titre: 'Budget prévu et budget réalisé',
      colonnes: [{ titre: 'Budget', nombre: false }, ...colonnes],
      lignes: [...lignes, execution],
      notes: [],
    },
    graphique: spec === undefined ? null : { spec, colonnes: spec.series.length === 2 ? [1, 2] : [2] },
  }
}

/** Spent over planned, a fraction; null when one is unknown or nothing was planned. */
function executer(liste: DonneesRapport['actuels']): number | null {
  const [prevu, realise] = BUDGETS.map(code => liste.find(i => i.code === code)?.valeur ?? null)
  if (prevu === undefined || realise === undefined || prevu === null || realise === null) return null
  return prevu === 0 ? null : realise / prevu
}
