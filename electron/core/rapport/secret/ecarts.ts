import type { Highs } from 'highs'
import { type Compte, estFixe, lireCompte, type Systeme } from '../../../../shared/domain/secret/systeme.ts'
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
/** Whole tables are the rule: past this, another way round is tried, or more is hidden. */
const TENTATIVES = 60

type Piece = { signe: 1 | -1; dela: boolean }
/** Up and down within what one reads of a count, then beyond, which asks for hiding it. */
const PIECES: readonly Piece[] = [
  { signe: 1, dela: false },
  { signe: -1, dela: false },
  { signe: 1, dela: true },
  { signe: -1, dela: true },
]
/** A piece that may ever move, and its column. */
type Colonne = { piece: Piece; rang: number }

/** The deviations of one set of tied counts; the caller frees it. */
export function creerModeleEcarts(highs: Highs, { comptes, relations }: Systeme): ModeleEcarts {
  const etats: Etat[] = comptes.map(() => 'montre')
  const colonnes = listColonnes(comptes)
  const lignes = relations.map(r => {
    const reste = -r.termes.reduce((s, t) => s + t.coef * lireCompte(comptes, t.compte).valeur, 0)
    const termes = r.termes.flatMap(t =>
      (colonnes[t.compte] ?? []).map(k => ({ colonne: k.rang, coef: t.coef * k.piece.signe })),
    )
    return { min: r.sens === 'egal' ? reste : Number.NEGATIVE_INFINITY, max: reste, termes }
  })
  const programme = creerProgramme(
    highs,
    colonnes.flatMap((siennes, i) =>
      siennes.map(k => decrirePiece(lireCompte(comptes, i), 'montre', k.piece)),
    ),
    lignes,
    TENTATIVES,
  )
  const chercher = (resoudre: Programme['resoudre']) => (i: number, ecart: number) => {
    const c = lireCompte(comptes, i)
    const etat = etats[i] ?? 'montre'
    const siennes = colonnes[i] ?? []
    if (!fixer(programme, c, siennes, etat, ecart)) return undefined
    const valeurs = resoudre()
    remettre(programme, c, siennes, etat)
    return valeurs && sommer(valeurs, colonnes)
  }
  return {
    chercher: chercher(programme.resoudre),
    chercherEntiers: chercher(programme.resoudreEntier),
    poser: (i, etat) => {
      if (etats[i] === etat) return
      etats[i] = etat
      remettre(programme, lireCompte(comptes, i), colonnes[i] ?? [], etat)
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

function listColonnes(comptes: readonly Compte[]): Colonne[][] {
  let rang = 0
  return comptes.map(c =>
    PIECES.filter(p => !estFixe(c) && peutBouger(c, p)).map(piece => ({ piece, rang: rang++ })),
  )
}

function peutBouger(c: Compte, p: Piece): boolean {
  return getCapacite(c, 'montre', p) > 0 || getCapacite(c, 'cachable', p) > 0
}

function remettre(programme: Programme, c: Compte, colonnes: readonly Colonne[], etat: Etat): void {
  for (const { piece, rang } of colonnes) {
    const { min, max, cout } = decrirePiece(c, etat, piece)
    programme.borner(rang, min, max)
    programme.couterUne(rang, cout)
  }
}

/** Holds one count at a deviation; false, and nothing changed, when its own bounds forbid it. */
function fixer(
  programme: Programme,
  c: Compte,
  colonnes: readonly Colonne[],
  etat: Etat,
  ecart: number,
): boolean {
  const signe = ecart < 0 ? -1 : 1
  let reste = Math.abs(ecart)
  const prises = colonnes.map(({ piece }) => {
    const pris = piece.signe === signe ? Math.min(reste, getCapacite(c, etat, piece)) : 0
    reste -= pris
    return pris
  })
  if (reste > 0) return false
  for (const [k, { rang }] of colonnes.entries()) programme.borner(rang, prises[k] ?? 0, prises[k] ?? 0)
  return true
}

function sommer(valeurs: Float64Array, colonnes: readonly (readonly Colonne[])[]): Float64Array {
  return Float64Array.from(colonnes, siennes =>
    siennes.reduce((s, { piece, rang }) => s + piece.signe * (valeurs[rang] ?? 0), 0),
  )
}
