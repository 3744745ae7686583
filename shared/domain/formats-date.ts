import { jourDepuisParties } from './dates.ts'
import { normaliserLibelle } from './texte.ts'

/**
 * A text read as a calendar day, in days since 1970-01-01. `jma` and `mja` are its values under each order (null when
 * that order gives no real day); both are the same number when the text leaves no doubt.
 */
export type DateLue = {
  jma: number | null
  mja: number | null
  forme: 'amj' | 'chiffres' | 'points' | 'mots'
}

/** Where two-digit years turn: years up to `pivot` are 20yy, above 19yy. Births turn earlier than the other dates. */
export const PIVOT = 69
export const PIVOT_NAISSANCE = 15

const HEURE =
  '(?:[T ,]+(?:à )?\\d{1,2}(?:[:h]\\d{2})?(?:[:m]\\d{2})?(?:[.,]\\d+)?s?(?: ?(?:am|pm))?(?: ?(?:z|utc|[+-]\\d{2}:?\\d{2}))?)?'
const AMJ = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${HEURE}$`, 'i')
const CHIFFRES = new RegExp(`^(\\d{1,2}) ?([-/. ]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})${HEURE}$`, 'i')
const MOTS = new RegExp(
  `^(?:[a-zéû]+\\.? )?(?:le )?(\\d{1,2})(?:er)?[ -]?([a-zéèêûôäà]{3,9})\\.?[ -]?(\\d{4}|\\d{2})${HEURE}$`,
  'i',
)
const MOIS = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev', 'feb'],
  ['mars', 'mar'],
  ['avril', 'avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juillet', 'juil', 'jul'],
  ['aout', 'aou', 'aug'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
]
const NUMERO_MOIS = new Map(MOIS.flatMap((noms, i) => noms.map(nom => [nom, i + 1] as const)))

/** Month number (1 to 12) of a French month name or abbreviation, undefined for any other word. */
export function findMois(texte: string): number | undefined {
  return NUMERO_MOIS.get(normaliserLibelle(texte))
}

/**
 * Reads a cleaned text as a date: 03/04/2023, 03-04-23, 3.4.2023, 2023-04-03[ 00:00:00.0], « 3 avril 2023 ». The hour is
 * dropped without a time zone. Undefined when the text has not the form of a date or no order gives a real day.
 */
export function findDate(nettoye: string, pivot: number = PIVOT): DateLue | undefined {
  if (nettoye.length < 6 || nettoye.length > 45) return undefined
  const amj = AMJ.exec(nettoye)
  if (amj) return certaine(jourDepuisParties(Number(amj[1]), Number(amj[3]), Number(amj[4])), 'amj')
  const m = CHIFFRES.exec(nettoye)
  if (m) return lireChiffres(Number(m[1]), Number(m[3]), annee(m[4] ?? '', pivot), m[2] === '.')
  const mots = MOTS.exec(nettoye)
  const mois = mots && findMois(mots[2] ?? '')
  if (!mots || mois === undefined || mois === null) return undefined
  return certaine(jourDepuisParties(annee(mots[3] ?? '', pivot), mois, Number(mots[1])), 'mots')
}

/** True when the two orders give two different real days. */
export function estDateAmbigue(lue: DateLue): boolean {
  return lue.jma !== null && lue.mja !== null && lue.jma !== lue.mja
}

function lireChiffres(a: number, b: number, an: number, points: boolean): DateLue | undefined {
  const jma = jourDepuisParties(an, b, a) ?? null
  // Nobody writes month.day.year with points.
  const mja = points ? jma : (jourDepuisParties(an, a, b) ?? null)
  if (jma === null && mja === null) return undefined
  return { jma, mja, forme: points ? 'points' : 'chiffres' }
}

function certaine(jours: number | undefined, forme: 'amj' | 'mots'): DateLue | undefined {
  return jours === undefined ? undefined : { jma: jours, mja: jours, forme }
}

function annee(texte: string, pivot: number): number {
  const n = Number(texte)
  if (texte.length === 4) return n
  return n <= pivot ? 2000 + n : 1900 + n
}

/** Days between the origin of Excel's serial dates (1900 system) and 1970-01-01. */
const ORIGINE_SERIE = 25_569

/** The day of an Excel serial (1900 system, hour dropped), undefined outside 1900 to 2100. */
export function findJourSerie(n: number): number | undefined {
  return n >= 1 && n < 73_415 ? Math.floor(n) - ORIGINE_SERIE : undefined
}

/** `20230403` or `03042023`, only for a column known to hold dates. Undefined when it is no real day of 1900 to 2100. */
export function findDateCompacte(nettoye: string): number | undefined {
  if (!/^\d{8}$/.test(nettoye)) return undefined
  const n = (debut: number, fin: number) => Number(nettoye.slice(debut, fin))
  const plausible = (an: number) => an >= 1900 && an <= 2100
  if (plausible(n(0, 4))) return jourDepuisParties(n(0, 4), n(4, 6), n(6, 8))
  return plausible(n(4, 8)) ? jourDepuisParties(n(4, 8), n(2, 4), n(0, 2)) : undefined
}
