import { getLusArrondis } from '../arrondi-secret.ts'
import type { Secret } from '../convention.ts'
import type { Compte } from './systeme.ts'

/** What is said of a count before the rule of the convention is applied to it. */
export type CompteBrut = {
  cle: string
  /** A whole number that is not negative. */
  valeur: number
  /** How much worse than an ordinary line it is to hide: a total costs more. */
  importance: number
  /** Published earlier as it is, or hidden: it stays so. */
  statut?: Compte['statut']
  /** The year before hid it: hiding it again tells less than changing. */
  cacheAvant?: boolean
  /** Its line is printed only where there is someone: rounded to 0, it is known not to be 0. */
  existe?: boolean
}

/** Cost of hiding again what was hidden the year before. */
const RABAIS = 0.5

/** A count of people under the rule of the convention: 1 to `seuil` − 1 is sensitive; small counts are hidden first. */
export function creerCompte(brut: CompteBrut, secret: Secret): Compte {
  const { valeur } = brut
  const lus = secret.mode === 'arrondi' ? getLusArrondis(valeur, secret) : ([valeur, valeur] as const)
  const vu = [brut.existe ? Math.min(valeur, Math.max(1, lus[0])) : lus[0], lus[1]] as const
  const sensible = secret.mode !== 'aucun' && valeur > 0 && valeur < secret.seuil
  // In so few values as two, a reader has at least a doubt.
  const marge = Math.max(2, secret.seuil - 1)
  const lisibles = vu[0] === vu[1] ? marge : Math.min(marge, vu[1] - vu[0] + 1)
  return {
    cle: brut.cle,
    valeur,
    poids: brut.importance * (1 + Math.log2(1 + valeur)) * (brut.cacheAvant ? RABAIS : 1),
    sensible,
    implicite: false,
    statut: brut.statut ?? 'libre',
    vu,
    plancher: 1,
    marge: sensible ? lisibles : 2,
    plage: sensible ? getPlage(valeur, vu, marge) : [valeur, valeur],
  }
}

/** The whole range of small counts, or what rounding shows of it. */
function getPlage(valeur: number, vu: readonly [number, number], marge: number): readonly [number, number] {
  if (vu[0] === vu[1]) return [1, Math.max(marge, valeur)]
  return [Math.min(valeur, Math.max(1, vu[0])), Math.max(valeur, Math.min(vu[1], marge))]
}
