import type { Decimales } from './bilan.ts'

/**
 * A text read as a number. `virgule` and `point` are its values under each decimal mark; they differ only for forms
 * like « 1.000 », which the column has to decide. `preuve` is the mark that this text alone proves.
 */
export type NombreLu = {
  virgule: number
  point: number
  preuve: Decimales | null
  pourcent: boolean
  monnaie: boolean
  /** « 1,2E+13 »: digits were lost, so it is no identifier. */
  scientifique: boolean
  /** « 01 », « 0612… »: a code whose first zero counts. */
  zeroInitial: boolean
}

const FORME =
  /^(\()?\s*([-+−–])?\s*(€\s*)?(\d[\d .,'’]*|[.,]\d+)(e[+-]?\d{1,3})?\s*(%|€|euros?|eur)?\s*(\))?$/i
const GROUPES = /^\d{1,3}(?:[ '’]\d{3})+(?=$|[.,])/

/**
 * Reads a cleaned text as a number: thousands by space, apostrophe, point or comma; `%`; parentheses for negatives; €.
 * A percentage gives its fraction (« 64,5 % » → 0.645). Undefined when the text is no number.
 */
export function findNombre(nettoye: string): NombreLu | undefined {
  const m = FORME.exec(nettoye)
  if (!m) return undefined
  const [, ouvre, signe, devise, corps, exposant, unite, ferme] = m
  if (corps === undefined || (ouvre === undefined) !== (ferme === undefined)) return undefined
  const lu = lireCorps(sansGroupes(corps.trim()))
  if (!lu) return undefined
  const pourcent = unite === '%'
  const negatif = ouvre !== undefined || (signe !== undefined && signe !== '+')
  const valeur = (n: number) => appliquer(n, exposant, pourcent, negatif)
  return {
    virgule: valeur(lu.virgule),
    point: valeur(lu.point),
    preuve: lu.preuve,
    pourcent,
    monnaie: devise !== undefined || (unite !== undefined && !pourcent),
    scientifique: exposant !== undefined,
    zeroInitial: /^0\d/.test(corps) && signe === undefined,
  }
}

/** True when the two decimal marks give two different numbers. */
export function estNombreAmbigu(lu: NombreLu): boolean {
  return lu.virgule !== lu.point
}

function appliquer(n: number, exposant: string | undefined, pourcent: boolean, negatif: boolean): number {
  const grand = exposant === undefined ? n : Number(`${n}${exposant}`)
  // Through the decimal text, so that 64.5 % is exactly 0.645.
  const fraction = pourcent ? Number(`${grand}e-2`) : grand
  return negatif && fraction !== 0 ? -fraction : fraction
}

function sansGroupes(corps: string): string {
  const groupes = GROUPES.exec(corps)?.[0]
  if (groupes === undefined) return corps
  // At least four digits then stand before the mark that follows, which can only be the decimal one.
  return groupes.replace(/[ '’]/g, '') + corps.slice(groupes.length)
}

type Corps = { virgule: number; point: number; preuve: Decimales | null }

function lireCorps(corps: string): Corps | undefined {
  if (/^\d+$/.test(corps)) return { virgule: Number(corps), point: Number(corps), preuve: null }
  const un = /^(\d*)([.,])(\d+)$/.exec(corps)
  if (un) return lireSeparateurUnique(un[1] ?? '', un[2] === ',' ? 'virgule' : 'point', un[3] ?? '')
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(corps))
    return certain(corps.replaceAll('.', '').replace(',', '.'), 'virgule')
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(corps)) return certain(corps.replaceAll(',', ''), 'point')
  return undefined
}

function lireSeparateurUnique(entier: string, marque: Decimales, reste: string): Corps {
  const decimal = Number(`${entier === '' ? '0' : entier}.${reste}`)
  const milliers = reste.length === 3 && /^[1-9]\d{0,2}$/.test(entier)
  if (!milliers) return { virgule: decimal, point: decimal, preuve: marque }
  const entierComplet = Number(entier + reste)
  return marque === 'virgule'
    ? { virgule: decimal, point: entierComplet, preuve: null }
    : { virgule: entierComplet, point: decimal, preuve: null }
}

function certain(texte: string, preuve: Decimales): Corps {
  return { virgule: Number(texte), point: Number(texte), preuve }
}
