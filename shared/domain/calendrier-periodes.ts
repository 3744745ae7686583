import type { Convention } from './convention.ts'
import { getJour, jourDepuisParties, joursDansMois, partiesDuJour } from './dates.ts'
import type { Echeance } from './reponses.ts'

/** One due date before its state is known; days are day numbers, `du` = `au` unless it is a window. */
export type Occurrence = {
  code: Echeance['code']
  /** What a deed is recorded under: the body's code, or the échéance's. */
  serie: string
  libelle: string
  du: number
  au: number
  /** First day on which it can be done. */
  ouverture: number
  /** Last day on which it still answers this date rather than the next one, when it is not the date itself. */
  rattrapage?: number
  instance: string | null
  /** Territory that a body meets for; null when it meets for the whole convention. */
  territoire: string | null
  regle: string
}

type Mois = { annee: number; mois: number; debut: number }

/** Months of effect of a convention, in order; `debut` is their first day of effect. */
export function listMois(c: Convention): Mois[] {
  const effet = getJour(c.dates.effet)
  const premier = partiesDuJour(effet)
  const dernier = partiesDuJour(getJour(c.dates.fin))
  const nombre = (dernier.annee - premier.annee) * 12 + dernier.mois - premier.mois + 1
  return Array.from({ length: nombre }, (_, i) => {
    const rang = premier.annee * 12 + premier.mois - 1 + i
    const annee = Math.floor(rang / 12)
    const mois = (rang % 12) + 1
    return { annee, mois, debut: Math.max(effet, premierJourDuMois(annee, mois)) }
  })
}

/** Calendar years in which a convention has effect, in order. */
export function listAnnees(c: Convention): number[] {
  const debut = partiesDuJour(getJour(c.dates.effet)).annee
  const fin = partiesDuJour(getJour(c.dates.fin)).annee
  return Array.from({ length: fin - debut + 1 }, (_, i) => debut + i)
}

/** First day of a month (1 to 12), as a day number. */
function premierJourDuMois(annee: number, mois: number): number {
  return getDate(annee, mois, 1)
}

/** Last day of a month (1 to 12), as a day number. */
export function dernierJourDuMois(annee: number, mois: number): number {
  return getDate(annee, mois, joursDansMois(annee, mois))
}

/** Day number of a day that exists; throws otherwise. */
export function getDate(annee: number, mois: number, jour: number): number {
  const date = jourDepuisParties(annee, mois, jour)
  if (date === undefined) throw new RangeError(`Date inconnue du calendrier : ${annee}-${mois}-${jour}`)
  return date
}

/** A place of the text in brackets at the end of a sentence, nothing when there is none. */
export function citer(reference: string | undefined): string {
  return reference === undefined ? '' : ` (${reference.charAt(0).toLowerCase()}${reference.slice(1)})`
}
