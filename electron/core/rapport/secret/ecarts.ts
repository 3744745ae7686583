import type { Highs } from 'highs'
import { type Compte, lireCompte, type Systeme } from '../../../../shared/domain/secret/systeme.ts'
import { creerProgramme, type Programme } from './programme.ts'

/** `cachable` may still be hidden, at its price; `montre` may not. */
export type Etat = 'cache' | 'cachable' | 'montre'

/** Deviations from the real figures that keep every published sum: each makes another table that one could believe. */
export type ModeleEcarts = {
  /** The cheapest deviations of all counts where count `i` deviates by `ecart`; undefined when the sums forbid it. */
  chercher: (i: number, ecart: number) => Float64Array | undefined
  /** The same in whole numbers. */
  chercherEntiers: (i: number, ecart: number) => Float64Array | undefined
  /** Deviating beyond what is shown of a count becomes free (hidden), impossible, or has its price. */
  poser: (i: number, etat: Etat) => void
  liberer: () => void
}

/** What costs nothing still costs this: a short way round is better than a long one. */
const PRESQUE_RIEN = 0.001

type Piece = { rang: number; signe: 1 | -1; dela: boolean }
/** Each count has four columns: up and down within what one reads of it, then beyond, which asks for hiding it. */
const PIECES: readonly Piece[] = [
  { rang: 0, signe: 1, dela: false },
  { rang: 1, signe: -1, dela: false },
  { rang: 2, signe: 1, dela: true },
  { rang: 3, signe: -1, dela: true },
]

/** The deviations of one set of tied counts; the caller frees it. */
export function creerModeleEcarts(highs: Highs, { comptes, relations }: Systeme): ModeleEcarts {
  const etats: Etat[] = comptes.map(() => 'montre')
  const colonnes = comptes.flatMap(c => PIECES.map(p => decrirePiece(c, 'montre', p)))
  const lignes = relations.map(r => {
    const reste = -r.termes.reduce((s, t) => s + t.coef * lireCompte(comptes, t.compte).valeur, 0)
    const termes = r.termes.flatMap(t =>
      PIECES.map(p => ({ colonne: 4 * t.compte + p.rang, coef: t.coef * p.signe })),
    )
    return { min: r.sens === 'egal' ? reste : Number.NEGATIVE_INFINITY, max: reste, termes }
  })
  const programme = creerProgramme(highs, colonnes, lignes)
  const chercher = (resoudre: Programme['resoudre']) => (i: number, ecart: number) => {
    const c = lireCompte(comptes, i)
    const etat = etats[i] ?? 'montre'
    if (!fixer(programme, c, i, etat, ecart)) return undefined
    const valeurs = resoudre()
    remettre(programme, c, i, etat)
    return valeurs && sommer(valeurs, comptes.length)
  }
  return {
    chercher: chercher(programme.resoudre),
    chercherEntiers: chercher(programme.resoudreEntier),
    poser: (i, etat) => {
      if (etats[i] === etat) return
      etats[i] = etat
      remettre(programme, lireCompte(comptes, i), i, etat)
    },
    liberer: programme.liberer,
  }
}

function decrirePiece(c: Compte, etat: Etat, p: Piece): { min: number; max: number; cout: number } {
  return {
    min: 0,
    max: getCapacite(c, etat, p),
    cout: p.dela && etat === 'cachable' ? c.poids : PRESQUE_RIEN,
  }
}

function getCapacite(c: Compte, etat: Etat, { signe, dela }: Piece): number {
  if (!dela) return signe === 1 ? c.vu[1] - c.valeur : c.valeur - getBasLu(c, etat)
  if (etat === 'montre') return 0
  return signe === 1 ? Number.POSITIVE_INFINITY : Math.max(0, c.vu[0] - c.plancher)
}

/** Hidden, a count whose rounding would allow 0 is known not to be 0. */
function getBasLu(c: Compte, etat: Etat): number {
  return etat === 'cache' ? Math.max(c.vu[0], c.plancher) : c.vu[0]
}

function remettre(programme: Programme, c: Compte, i: number, etat: Etat): void {
  for (const p of PIECES) {
    const { min, max, cout } = decrirePiece(c, etat, p)
    programme.borner(4 * i + p.rang, min, max)
    programme.couterUne(4 * i + p.rang, cout)
  }
}

/** Holds one count at a deviation; false, and nothing changed, when its own bounds forbid it. */
function fixer(programme: Programme, c: Compte, i: number, etat: Etat, ecart: number): boolean {
  const signe = ecart < 0 ? -1 : 1
  let reste = Math.abs(ecart)
  const prises = PIECES.map(p => {
    const pris = p.signe === signe ? Math.min(reste, getCapacite(c, etat, p)) : 0
    reste -= pris
    return pris
  })
  if (reste > 0) return false
  for (const [k, pris] of prises.entries()) programme.borner(4 * i + k, pris, pris)
  return true
}

function sommer(valeurs: Float64Array, nombre: number): Float64Array {
  const lire = (i: number) => valeurs[i] ?? 0
  return Float64Array.from(
    { length: nombre },
    (_, i) => lire(4 * i) - lire(4 * i + 1) + lire(4 * i + 2) - lire(4 * i + 3),
  )
}
