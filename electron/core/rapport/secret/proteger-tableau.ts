import type { Secret } from '../../../../shared/domain/convention.ts'
import { creerCompte } from '../../../../shared/domain/secret/creer-compte.ts'
import { fusionner } from '../../../../shared/domain/secret/fusionner.ts'
import type { Relation } from '../../../../shared/domain/secret/systeme.ts'
import { attaquer } from './attaquer.ts'
import { chargerSolveur } from './solveur.ts'
import { supprimer } from './supprimer.ts'

/**
 * A small table of people with its margins, or several that share counts: every count has a key of the caller's own, and
 * each sum says which keys make which. `exacte` false means that the total may be smaller than the sum of its parts (a
 * person in two lines counts once), never smaller than one of them.
 */
export type TableauSecret = {
  comptes: readonly { cle: string; valeur: number }[]
  sommes: readonly { total: string; parties: readonly string[]; exacte: boolean }[]
  secret: Secret
}

export type TableauProtege = {
  /** Keys to print as « ▒ ». */
  caches: ReadonlySet<string>
  /** Keys that could still be found; empty unless the sums leave no way to hide them. */
  trouvables: readonly string[]
}

/** Total counts are dearer to hide than the lines that make them. */
const IMPORTANCE_TOTAL = 4

/**
 * Hides the small counts of a table and what would give them back, then attacks the result. A sum that the values deny is
 * left out. In mode `aucun` nothing is hidden; in mode `arrondi` the caller rounds what is not hidden (`arrondirAuSecret`).
 * Throws when a sum names an unknown key.
 */
export async function protegerTableau({ comptes, sommes, secret }: TableauSecret): Promise<TableauProtege> {
  if (secret.mode === 'aucun') return { caches: new Set(), trouvables: [] }
  const totaux = new Set(sommes.map(s => s.total))
  const rangs = new Map(comptes.map((c, i) => [c.cle, i]))
  const rang = (cle: string) => {
    const i = rangs.get(cle)
    if (i === undefined) throw new Error(`La somme cite « ${cle} », qui n’est pas dans le tableau.`)
    return i
  }
  const { systeme, classe } = fusionner({
    comptes: comptes.map(c =>
      creerCompte({ ...c, importance: totaux.has(c.cle) ? IMPORTANCE_TOTAL : 1 }, secret),
    ),
    relations: sommes.flatMap(s => lierTotal(rang(s.total), s.parties.map(rang), s.exacte)),
  })
  const highs = await chargerSolveur()
  const caches = supprimer(highs, systeme)
  const trouves = new Set(attaquer(highs, systeme, caches).map(t => t.compte))
  const listCles = (choisis: ReadonlySet<number>) =>
    comptes.filter((_, i) => choisis.has(classe[i] ?? -1)).map(c => c.cle)
  return { caches: new Set(listCles(caches)), trouvables: listCles(trouves) }
}

function lierTotal(total: number, parties: readonly number[], exacte: boolean): Relation[] {
  const somme = [{ compte: total, coef: -1 }, ...parties.map(compte => ({ compte, coef: 1 }))]
  if (exacte) return [{ sens: 'egal', termes: somme }]
  const bornes = parties.map<Relation>(p => ({
    sens: 'au_plus',
    termes: [
      { compte: p, coef: 1 },
      { compte: total, coef: -1 },
    ],
  }))
  return [...bornes, { sens: 'au_plus', termes: somme.map(t => ({ ...t, coef: -t.coef })) }]
}
