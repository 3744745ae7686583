import { type Contrainte, minimiser } from './simplexe.ts'

/** A published count: its printed value, or null where « ▒ » is printed. */
export type Publie = { cle: string; valeur: number | null }
/** A sum that any reader would try: `exacte` false when the total may be smaller (a person in two lines counts once). */
export type Somme = { total: string; parties: readonly string[]; exacte: boolean }
export type Intervalle = { cle: string; min: number; max: number }

/**
 * Bounds of each hidden count, in whole numbers, from what is printed alone. The reader knows that a hidden count is not 0,
 * since 0 is printed. `max` may be infinite.
 */
export function borner(publies: readonly Publie[], sommes: readonly Somme[]): Intervalle[] {
  const valeurs = new Map(publies.map(p => [p.cle, p.valeur]))
  const inconnues = publies.filter(p => p.valeur === null).map(p => p.cle)
  const rangs = new Map(inconnues.map((cle, i) => [cle, i]))
  const contraintes = sommes.flatMap(s => ecrireSomme(s, valeurs, rangs)).filter(c => c.coefs.size > 0)
  return inconnues.map((cle, i) => {
    const utiles = garderLiees(contraintes, i)
    const bas = minimiser(inconnues.length, utiles, new Map([[i, 1]]))
    const haut = minimiser(inconnues.length, utiles, new Map([[i, -1]]))
    if (bas === undefined || haut === undefined)
      throw new Error(`${cle} : les chiffres publiés se contredisent.`)
    // Unknowns are counted from 1: a hidden count is never 0.
    return { cle, min: Math.ceil(bas - 1e-6) + 1, max: Math.floor(-haut + 1e-6) + 1 }
  })
}

function ecrireSomme(
  { total, parties, exacte }: Somme,
  valeurs: ReadonlyMap<string, number | null>,
  rangs: ReadonlyMap<string, number>,
): Contrainte[] {
  const lier = (plus: readonly string[], moins: readonly string[], egal: boolean): Contrainte => {
    const coefs = new Map<number, number>()
    let droite = 0
    for (const [cle, signe] of [...plus.map(c => [c, 1] as const), ...moins.map(c => [c, -1] as const)]) {
      const rang = rangs.get(cle)
      // x = 1 + y with y ≥ 0.
      droite -= signe * (rang === undefined ? (valeurs.get(cle) ?? 0) : 1)
      if (rang !== undefined) coefs.set(rang, (coefs.get(rang) ?? 0) + signe)
    }
    return { coefs, egal, droite }
  }
  if (exacte) return [lier(parties, [total], true)]
  return [...parties.map(p => lier([p], [total], false)), lier([total], parties, false)]
}

/** Only the constraints that some chain of unknowns ties to that one. */
function garderLiees(contraintes: readonly Contrainte[], depart: number): Contrainte[] {
  const siennes = new Set([depart])
  const gardees = new Set<Contrainte>()
  let avant = -1
  while (avant !== gardees.size) {
    avant = gardees.size
    for (const c of contraintes) {
      if (gardees.has(c) || ![...c.coefs.keys()].some(k => siennes.has(k))) continue
      gardees.add(c)
      for (const k of c.coefs.keys()) siennes.add(k)
    }
  }
  return [...gardees]
}

/** What a reader finds: small counts left fewer values than « 1 to seuil − 1 », others known exactly. */
export function trouver(
  publies: readonly Publie[],
  sommes: readonly Somme[],
  exacts: ReadonlyMap<string, number>,
  seuil: number,
): Intervalle[] {
  return borner(publies, sommes).filter(({ cle, min, max }) => {
    const petit = (exacts.get(cle) ?? 0) < seuil
    return max - min + 1 < (petit ? Math.max(2, seuil - 1) : 2)
  })
}
