import type { Convention } from '../../../shared/domain/convention.ts'
import { codeDepuisLibelle } from '../../../shared/domain/texte.ts'

/** A convention being edited, and the one way to change it. */
export type PropsBrouillon = { convention: Convention; changer(partie: Partial<Convention>): void }

/** The same list with one element changed. */
export function remplacer<T>(liste: readonly T[], rang: number, partie: Partial<T>): T[] {
  return liste.map((element, i) => (i === rang ? { ...element, ...partie } : element))
}

/** The same list without one element. */
export function retirer<T>(liste: readonly T[], rang: number): T[] {
  return liste.filter((_, i) => i !== rang)
}

type Territoires = Convention['territoires']

/** A territory of this type with a code of its own, made from its name. */
export function ajouterTerritoire(territoires: Territoires, type: string, libelle: string): Territoires {
  const base = `${type}:${codeDepuisLibelle(libelle) || 'territoire'}`
  const pris = new Set(territoires.liste.map(t => t.code))
  let code = base
  for (let n = 2; pris.has(code); n++) code = `${base}-${n}`
  const nouveau = { code, libelle, synonymes: [], conseillersEtp: null, communes: null }
  return { ...territoires, liste: [...territoires.liste, nouveau] }
}

/** Without this territory nor any link to it. */
export function retirerTerritoire(territoires: Territoires, code: string): Territoires {
  return {
    ...territoires,
    liste: territoires.liste.filter(t => t.code !== code),
    liens: territoires.liens.filter(l => l.de !== code && l.vers !== code),
  }
}

/** The territories linked from this one become exactly these. */
export function relier(territoires: Territoires, de: string, vers: readonly string[]): Territoires {
  const autres = territoires.liens.filter(l => l.de !== de)
  return { ...territoires, liens: [...autres, ...vers.map(v => ({ de, vers: v }))] }
}

/** The type of a territory code: `agence:meaux` → `agence`. */
export const typeDe = (code: string): string => code.slice(0, code.indexOf(':'))

/** A number typed in a field; empty means not said. */
export const nombreOuNull = (saisi: number | string): number | null =>
  typeof saisi === 'number' ? saisi : null
