import { jourDepuisParties, joursDansMois } from './dates.ts'

/** Days since 1970-01-01, both included. */
type Intervalle = { d1: number; d2: number }

/** `2022`, `2022-03`, `2022-T1`, `2022-S2`, `2022-2023` as days; null when the text names no period. */
export function parsePeriode(texte: string): Intervalle | null {
  const m = /^(\d{4})(?:-(\d{4}|T[1-4]|S[12]|\d{2}))?(?: \(\d+\))?$/.exec(texte)
  if (m === null) return null
  const annee = Number(m[1])
  const suite = m[2]
  if (suite === undefined) return getMois(annee, 1, annee, 12)
  if (suite.length === 4) return getMois(annee, 1, Number(suite), 12)
  const rang = Number(suite.slice(-1))
  if (suite.startsWith('T')) return getMois(annee, rang * 3 - 2, annee, rang * 3)
  if (suite.startsWith('S')) return getMois(annee, rang * 6 - 5, annee, rang * 6)
  return getMois(annee, Number(suite), annee, Number(suite))
}

/** From the first day of a month to the last day of another; null when a year has no such month. */
function getMois(annee: number, du: number, derniere: number, au: number): Intervalle | null {
  const d1 = jourDepuisParties(annee, du, 1)
  const d2 = au > 12 ? undefined : jourDepuisParties(derniere, au, joursDansMois(derniere, au))
  return d1 === undefined || d2 === undefined ? null : { d1, d2 }
}
