import type { Highs } from 'highs'
import { type Compte, getExige, lireCompte, type Systeme } from '../../../../shared/domain/secret/systeme.ts'
import { creerModeleEcarts, type ModeleEcarts } from './ecarts.ts'

/**
 * The work on one set of tied counts. `temoins` are other tables of whole numbers that keep everything shown: each proves
 * at once how far all the counts can be from what they are.
 */
export type Protection = {
  systeme: Systeme
  modele: ModeleEcarts
  caches: boolean[]
  temoins: Temoin[]
  bas: number[]
  haut: number[]
  solvings: number
}

/** Deviations by count; what is not there does not deviate. */
export type Temoin = ReadonlyMap<number, number>

const EPSILON = 1e-6
/** What multiplies a table of fractions into whole numbers, when the bounds allow it. */
const MULTIPLES = [1, 2, 3, 4, 5, 6]

/** Starts with the small counts hidden, and those that an earlier public report hid. */
export function creerProtection(highs: Highs, systeme: Systeme): Protection {
  const modele = creerModeleEcarts(highs, systeme)
  const caches = systeme.comptes.map(c => doitCacher(c))
  for (const [i, c] of systeme.comptes.entries())
    modele.poser(i, caches[i] ? 'cache' : estCachable(c) ? 'cachable' : 'montre')
  const valeurs = systeme.comptes.map(c => c.valeur)
  return { systeme, modele, caches, temoins: [], bas: [...valeurs], haut: [...valeurs], solvings: 0 }
}

/** A small count is hidden, unless rounding it is enough. 0 is always shown. */
function doitCacher(c: Compte): boolean {
  if (!estCachable(c)) return false
  return c.statut === 'cache' || (c.sensible && c.vu[0] === c.vu[1])
}

/** The mark would lie on a count of 0; a sum of days may be 0 and hidden. */
function estCachable(c: Compte): boolean {
  return !c.implicite && c.statut !== 'montre' && !(c.valeur === 0 && c.plancher === 1)
}

/** True when enough values are proven possible for a reader. */
export function estCouvert(p: Protection, i: number): boolean {
  const c = lireCompte(p.systeme.comptes, i)
  return (p.haut[i] ?? 0) - (p.bas[i] ?? 0) + 1 >= getExige(c, p.caches[i] === true)
}

/** Makes one count doubtful, over its whole range when the sums allow it, and hides on the way what this asks for. */
export function proteger(p: Protection, i: number): void {
  const c = lireCompte(p.systeme.comptes, i)
  const [min, max] = c.plage
  if (c.statut === 'montre') return
  if (c.sensible && (p.haut[i] ?? 0) < max) essayer(p, i, max)
  if (c.sensible && (p.bas[i] ?? 0) > min) essayer(p, i, min)
  if (estCouvert(p, i)) return
  if (!elargir(p, i)) {
    toutCacher(p)
    elargir(p, i)
  }
}

/** Asks only for as many values as it takes, upwards first. */
export function elargir(p: Protection, i: number): boolean {
  const c = lireCompte(p.systeme.comptes, i)
  const exige = (c.sensible ? c.marge : 2) - 1
  return essayer(p, i, (p.bas[i] ?? 0) + exige) || essayer(p, i, Math.max(0, (p.haut[i] ?? 0) - exige))
}

/** Hides everything that may be: sums that are all hidden can always be doubled. */
export function toutCacher(p: Protection): void {
  for (const [i, c] of p.systeme.comptes.entries()) if (estCachable(c)) cacher(p, i)
}

function cacher(p: Protection, i: number): void {
  if (p.caches[i]) return
  p.caches[i] = true
  p.modele.poser(i, 'cache')
  const { valeur, vu, plancher } = lireCompte(p.systeme.comptes, i)
  // Rounded to 0 it could be 0, hidden it cannot: tables where it was prove nothing any more.
  if (vu[0] < plancher) reprendre(p, t => valeur + (t.get(i) ?? 0) >= plancher)
}

/** Forgets the tables that no longer stand, and what only they proved. */
export function reprendre(p: Protection, tient: (t: Temoin) => boolean): void {
  const gardes = p.temoins.filter(tient)
  p.temoins = []
  p.bas = p.systeme.comptes.map(c => c.valeur)
  p.haut = p.systeme.comptes.map(c => c.valeur)
  for (const t of gardes) noter(p, t)
}

/** Looks for another table where count `i` is `valeur`, hides what it takes, and notes what that table proves. */
export function essayer(p: Protection, i: number, valeur: number): boolean {
  const ecart = valeur - lireCompte(p.systeme.comptes, i).valeur
  const entiers = chercherTemoin(p, i, ecart)
  if (entiers === undefined) return false
  for (const [k, e] of entiers) {
    const c = lireCompte(p.systeme.comptes, k)
    const lu = c.valeur + e
    if ((lu < c.vu[0] || lu > c.vu[1]) && !c.implicite) cacher(p, k)
  }
  noter(p, entiers)
  return true
}

/** Another table in whole numbers, at the least cost; undefined when there is none. */
function chercherTemoin(p: Protection, i: number, ecart: number): Temoin | undefined {
  p.solvings++
  const ecarts = p.modele.chercher(i, ecart)
  if (ecarts === undefined) return undefined
  for (const fois of MULTIPLES) {
    const entiers = arrondir(ecarts, fois)
    if (entiers !== undefined && tient(p, entiers)) return entiers
  }
  p.solvings += 10
  const trouves = p.modele.chercherEntiers(i, ecart)
  const entiers = trouves && arrondir(trouves, 1)
  return entiers !== undefined && tient(p, entiers) ? entiers : undefined
}

/** The deviations so many times; undefined when they are not whole then. */
function arrondir(ecarts: Float64Array, fois: number): Temoin | undefined {
  const entiers = new Map<number, number>()
  for (const [k, ecart] of ecarts.entries()) {
    const entier = Math.round(ecart * fois)
    if (Math.abs(entier - ecart * fois) > EPSILON * fois) return undefined
    if (entier !== 0) entiers.set(k, entier)
  }
  return entiers
}

/** True when the table is possible for a reader, once what deviates beyond what is shown is hidden. */
function tient({ systeme, caches }: Protection, temoin: Temoin): boolean {
  const lire = (k: number) => lireCompte(systeme.comptes, k).valeur + (temoin.get(k) ?? 0)
  const bornes = [...temoin.keys()].every(k => {
    const c = lireCompte(systeme.comptes, k)
    const lu = lire(k)
    if (lu >= c.vu[0] && lu <= c.vu[1]) return !caches[k] || lu >= c.plancher
    return (caches[k] || estCachable(c)) && lu >= c.plancher
  })
  return (
    bornes &&
    systeme.relations.every(r => {
      const somme = r.termes.reduce((s, t) => s + t.coef * lire(t.compte), 0)
      return r.sens === 'egal' ? somme === 0 : somme <= 0
    })
  )
}

/** Keeps a table and what it proves of every count. */
export function noter(p: Protection, temoin: Temoin): void {
  p.temoins.push(temoin)
  for (const [k, ecart] of temoin) {
    const valeur = lireCompte(p.systeme.comptes, k).valeur + ecart
    p.bas[k] = Math.min(p.bas[k] ?? valeur, valeur)
    p.haut[k] = Math.max(p.haut[k] ?? valeur, valeur)
  }
}
