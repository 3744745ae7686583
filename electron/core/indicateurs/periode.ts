import { formatJourFr, jourDepuisParties, parseJour, partiesDuJour } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'

/** Days since 1970-01-01, both included. */
export type Intervalle = { d1: number; d2: number }

/** The calendar year as an interval. */
export function getAnnee(annee: number): Intervalle {
  return { d1: getJourDe(annee, 1, 1), d2: getJourDe(annee, 12, 31) }
}

/** The period that a caller asks for: a year, or two days. Throws `periode_manquante`, `periode_invalide`. */
export function getPeriode(demande: {
  annee?: number | undefined
  du?: string | undefined
  au?: string | undefined
}): Intervalle {
  const { annee, du, au } = demande
  if (annee !== undefined && (du !== undefined || au !== undefined))
    throw new AppError(
      'periode_invalide',
      'Indiquez une année, ou un premier et un dernier jour, mais pas les deux.',
    )
  if (annee !== undefined) return getAnnee(annee)
  if (du === undefined || au === undefined)
    throw new AppError('periode_manquante', 'Indiquez une année, ou un premier et un dernier jour.')
  return { d1: getJourSaisi(du), d2: getJourFinal(getJourSaisi(du), getJourSaisi(au)) }
}

/** Every calendar year that the interval touches, in order. */
export function listAnnees({ d1, d2 }: Intervalle): number[] {
  const debut = partiesDuJour(d1).annee
  return Array.from({ length: partiesDuJour(d2).annee - debut + 1 }, (_, i) => debut + i)
}

/** Share of the calendar year that the interval covers, 0 to 1. */
export function getPartAnnee({ d1, d2 }: Intervalle, annee: number): number {
  const entiere = getAnnee(annee)
  const jours = Math.min(d2, entiere.d2) - Math.max(d1, entiere.d1) + 1
  return Math.max(0, jours) / (entiere.d2 - entiere.d1 + 1)
}

function getJourDe(annee: number, mois: number, jour: number): number {
  const valeur = jourDepuisParties(annee, mois, jour)
  if (valeur === undefined) throw new RangeError(`Date inconnue du calendrier : ${annee}-${mois}-${jour}`)
  return valeur
}

function getJourSaisi(texte: string): number {
  const jour = parseJour(texte)
  if (jour === undefined)
    throw new AppError('periode_invalide', `« ${texte} » n’est pas un jour du calendrier (AAAA-MM-JJ).`)
  return jour
}

function getJourFinal(d1: number, d2: number): number {
  if (d2 < d1)
    throw new AppError(
      'periode_invalide',
      `La période finit (${formatJourFr(d2)}) avant de commencer (${formatJourFr(d1)}).`,
    )
  return d2
}
