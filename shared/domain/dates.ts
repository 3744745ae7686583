/**
 * Calendar days. A day is text `YYYY-MM-DD` at the edges and an integer (days since 1970-01-01) in the base:
 * it is never a `Date` and has no time zone, so a delay is a subtraction.
 */
export type Jour = string

const MS_PAR_JOUR = 86_400_000
const FORME = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day number of a real calendar date, or `undefined` when the day does not exist (31/02). */
export function jourDepuisParties(annee: number, mois: number, jour: number): number | undefined {
  if (mois < 1 || mois > 12 || jour < 1 || jour > joursDansMois(annee, mois)) return undefined
  const utc = new Date(0)
  utc.setUTCFullYear(annee, mois - 1, jour)
  return Math.round(utc.getTime() / MS_PAR_JOUR)
}

/** Days since 1970-01-01 of a `YYYY-MM-DD` text, or `undefined` when it is not a real day. */
export function parseJour(texte: string): number | undefined {
  const m = FORME.exec(texte)
  return m ? jourDepuisParties(Number(m[1]), Number(m[2]), Number(m[3])) : undefined
}

/** Days since 1970-01-01; throws when the text is not a real `YYYY-MM-DD` day. */
export function getJour(texte: Jour): number {
  const jour = parseJour(texte)
  if (jour === undefined) throw new RangeError(`Date inconnue du calendrier : ${texte}`)
  return jour
}

/** Year, month (1 to 12) and day of a day number. */
export function partiesDuJour(jours: number): { annee: number; mois: number; jour: number } {
  const utc = new Date(jours * MS_PAR_JOUR)
  return { annee: utc.getUTCFullYear(), mois: utc.getUTCMonth() + 1, jour: utc.getUTCDate() }
}

/** `YYYY-MM-DD` of a day number. */
export function formatJourIso(jours: number): Jour {
  const { annee, mois, jour } = partiesDuJour(jours)
  return `${String(annee).padStart(4, '0')}-${deux(mois)}-${deux(jour)}`
}

/** `dd/mm/yyyy` as French offices write it. */
export function formatJourFr(jours: number): string {
  const { annee, mois, jour } = partiesDuJour(jours)
  return `${deux(jour)}/${deux(mois)}/${String(annee).padStart(4, '0')}`
}

/** Number of days of a month (1 to 12). */
export function joursDansMois(annee: number, mois: number): number {
  if (mois === 2) return estBissextile(annee) ? 29 : 28
  return [4, 6, 9, 11].includes(mois) ? 30 : 31
}

/** The same day `mois` months later (earlier when negative), clamped to the end of a shorter month. */
export function ajouterMois(jours: number, mois: number): number {
  const p = partiesDuJour(jours)
  const total = p.annee * 12 + (p.mois - 1) + mois
  const annee = Math.floor(total / 12)
  const cible = total - annee * 12 + 1
  return getParties(annee, cible, Math.min(p.jour, joursDansMois(annee, cible)))
}

/**
 * A whole number of months before or after the end of a convention: the last day of a month stays a last day
 * (31/12 − 6 months is 30/06, 30/06 + 6 months is 31/12).
 */
export function ajouterMoisFinDeMois(jours: number, mois: number): number {
  const p = partiesDuJour(jours)
  const resultat = ajouterMois(jours, mois)
  if (p.jour !== joursDansMois(p.annee, p.mois)) return resultat
  const r = partiesDuJour(resultat)
  return getParties(r.annee, r.mois, joursDansMois(r.annee, r.mois))
}

function getParties(annee: number, mois: number, jour: number): number {
  const resultat = jourDepuisParties(annee, mois, jour)
  if (resultat === undefined) throw new RangeError(`Date inconnue du calendrier : ${annee}-${mois}-${jour}`)
  return resultat
}

function estBissextile(annee: number): boolean {
  return (annee % 4 === 0 && annee % 100 !== 0) || annee % 400 === 0
}

function deux(n: number): string {
  return String(n).padStart(2, '0')
}
