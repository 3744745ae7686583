/**
 * What a reader can add up: counts that are published together, and the sums that tie them. One hidden count is found
 * again when these sums leave it too few values. Everything here is exact and stays inside the application.
 */
export type Compte = {
  cle: string
  /** Exact, a whole number that is not negative. */
  valeur: number
  /** Cost of hiding it; only compared with the others. */
  poids: number
  /** Too small to be known: the reason why anything is hidden at all. */
  sensible: boolean
  /** Never printed by itself (what a rate leaves to 100 %): nothing to hide, only bounds to watch. */
  implicite: boolean
  /** `montre`: a public report already showed that very value, which nothing can hide any more; `cache`: one hid it. */
  statut: 'libre' | 'montre' | 'cache'
  /** What one reads while it is shown: twice the value, or the ends of its rounding. */
  vu: readonly [min: number, max: number]
  /** Smallest value that a hidden one may have: 1 where 0 is always shown. */
  plancher: 0 | 1
  /** How many whole values must remain possible for a reader. */
  marge: number
  /** Values that a reader should still believe possible, when something can be done for it; holds the value. */
  plage: readonly [min: number, max: number]
}

type Terme = { readonly compte: number; readonly coef: number }
/** Sum of `coef` × count, equal to 0 or at most 0. */
export type Relation = { termes: readonly Terme[]; sens: 'egal' | 'au_plus' }
export type Systeme = { comptes: Compte[]; relations: Relation[] }

/** The count of an index; throws when the index belongs to another list. */
export function lireCompte(comptes: readonly Compte[], index: number): Compte {
  const compte = comptes[index]
  if (compte === undefined) throw new Error(`Compte ${index} hors du système.`)
  return compte
}

/** Left side of a relation with the exact values. */
function evaluer(comptes: readonly Compte[], relation: Relation): number {
  return relation.termes.reduce((s, t) => s + t.coef * lireCompte(comptes, t.compte).valeur, 0)
}

/** True when the real figures obey the relation: a reader who supposed any other would be mistaken. */
export function estVraie(comptes: readonly Compte[], relation: Relation): boolean {
  const somme = evaluer(comptes, relation)
  return relation.sens === 'egal' ? somme === 0 : somme <= 0
}

/** True when a reader knows the count and will go on knowing it: 0 is always shown, and so is what was shown before. */
export function estFixe(c: Compte): boolean {
  if (c.implicite || c.vu[0] < c.vu[1]) return false
  return (c.valeur === 0 && c.plancher === 1) || c.statut === 'montre'
}

/** How many values a reader must be left with: 1 asks for nothing. */
export function getExige(c: Compte, cache: boolean): number {
  if (c.statut === 'montre') return 1
  if (c.sensible) return c.marge
  return cache ? 2 : 1
}
