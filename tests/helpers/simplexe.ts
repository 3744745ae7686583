/**
 * The tests' own linear solver, so that what the product hides is attacked by something that the product does not use:
 * a dense two-phase simplex with Bland's rule, for problems of a few dozen unknowns.
 */
export type Contrainte = { coefs: ReadonlyMap<number, number>; egal: boolean; droite: number }

const EPSILON = 1e-9

/** Smallest value of `Σ couts × x` for x ≥ 0 under the constraints (= or ≤); −∞ without bound, undefined when impossible. */
export function minimiser(
  variables: number,
  contraintes: readonly Contrainte[],
  couts: ReadonlyMap<number, number>,
): number | undefined {
  const t = creerTableau(variables, contraintes)
  const premiere = optimiser(t, t.artificielles)
  if (premiere > EPSILON * 100 || Number.isNaN(premiere)) return undefined
  interdire(t)
  const ligne = Array.from({ length: t.colonnes }, (_, j) => couts.get(j) ?? 0)
  return optimiser(t, ligne)
}

type Tableau = {
  lignes: number[][]
  base: number[]
  colonnes: number
  artificielles: number[]
  interdites: Set<number>
}

function creerTableau(variables: number, contraintes: readonly Contrainte[]): Tableau {
  const ecarts = contraintes.filter(c => !c.egal).length
  const colonnes = variables + ecarts + contraintes.length
  let ecart = variables
  const base: number[] = []
  const lignes = contraintes.map((c, i) => {
    const ligne = Array.from({ length: colonnes + 1 }, () => 0)
    for (const [j, coef] of c.coefs) ligne[j] = coef
    if (!c.egal) ligne[ecart++] = 1
    ligne[colonnes] = c.droite
    const positive = c.droite < 0 ? ligne.map(x => -x) : ligne
    positive[variables + ecarts + i] = 1
    base.push(variables + ecarts + i)
    return positive
  })
  const artificielles = Array.from({ length: colonnes }, (_, j) => (j >= variables + ecarts ? 1 : 0))
  return { lignes, base, colonnes, artificielles, interdites: new Set() }
}

/** Takes the artificial columns out: those still in the base are at 0 and leave it when they can. */
function interdire(t: Tableau): void {
  for (const [j, a] of t.artificielles.entries()) if (a === 1) t.interdites.add(j)
  for (const [i, b] of t.base.entries()) {
    if (!t.interdites.has(b)) continue
    const entrante = t.lignes[i]?.findIndex(
      (x, j) => j < t.colonnes && !t.interdites.has(j) && Math.abs(x) > EPSILON,
    )
    if (entrante !== undefined && entrante >= 0) pivoter(t, i, entrante)
  }
}

function optimiser(t: Tableau, couts: readonly number[]): number {
  for (;;) {
    const entrante = choisirEntrante(t, couts)
    if (entrante === undefined) return evaluer(t, couts)
    const sortante = choisirSortante(t, entrante)
    if (sortante === undefined) return Number.NEGATIVE_INFINITY
    pivoter(t, sortante, entrante)
  }
}

function evaluer(t: Tableau, couts: readonly number[]): number {
  return t.base.reduce((s, b, i) => s + (couts[b] ?? 0) * (t.lignes[i]?.[t.colonnes] ?? 0), 0)
}

function choisirEntrante(t: Tableau, couts: readonly number[]): number | undefined {
  for (let j = 0; j < t.colonnes; j += 1) {
    if (t.interdites.has(j) || t.base.includes(j)) continue
    const reduit = t.base.reduce((s, b, i) => s - (couts[b] ?? 0) * (t.lignes[i]?.[j] ?? 0), couts[j] ?? 0)
    if (reduit < -1e-7) return j
  }
  return undefined
}

function choisirSortante(t: Tableau, entrante: number): number | undefined {
  let sortante: number | undefined
  let meilleur = Number.POSITIVE_INFINITY
  for (const [i, ligne] of t.lignes.entries()) {
    const pivot = ligne[entrante] ?? 0
    if (pivot <= EPSILON) continue
    const rapport = (ligne[t.colonnes] ?? 0) / pivot
    const avant = sortante === undefined ? Number.POSITIVE_INFINITY : (t.base[sortante] ?? 0)
    const egaux = Math.abs(rapport - meilleur) <= EPSILON
    if (rapport < meilleur - EPSILON || (egaux && (t.base[i] ?? 0) < avant)) {
      meilleur = rapport
      sortante = i
    }
  }
  return sortante
}

function pivoter(t: Tableau, i: number, j: number): void {
  const pivot = t.lignes[i]?.[j] ?? 1
  const ligne = (t.lignes[i] ?? []).map(x => x / pivot)
  t.lignes = t.lignes.map((autre, k) => {
    const facteur = autre[j] ?? 0
    if (k === i) return ligne
    return facteur === 0 ? autre : autre.map((x, c) => x - facteur * (ligne[c] ?? 0))
  })
  t.base[i] = j
}
