import { jourDepuisParties, partiesDuJour } from './dates.ts'

const FIXES: Record<string, string> = {
  '1-1': 'le jour de l’an',
  '1-5': 'la fête du Travail',
  '8-5': 'le 8 mai',
  '14-7': 'la fête nationale',
  '15-8': 'l’Assomption',
  '1-11': 'la Toussaint',
  '11-11': 'le 11 novembre',
  '25-12': 'Noël',
}

/** Days after Easter Sunday. */
const MOBILES: Record<number, string> = {
  1: 'le lundi de Pâques',
  39: 'l’Ascension',
  50: 'le lundi de Pentecôte',
}

/** Name of the public holiday of a day in metropolitan France (Code du travail, article L. 3133-1), null for any other day. */
export function nommerJourFerie(jour: number): string | null {
  const p = partiesDuJour(jour)
  return FIXES[`${p.jour}-${p.mois}`] ?? MOBILES[jour - getPaques(p.annee)] ?? null
}

/** Easter Sunday of the Gregorian calendar (Butcher's rule). */
function getPaques(annee: number): number {
  const a = annee % 19
  const siecle = Math.floor(annee / 100)
  const an = annee % 100
  const f = Math.floor((siecle + 8) / 25)
  const g = Math.floor((siecle - f + 1) / 3)
  const h = (19 * a + siecle - Math.floor(siecle / 4) - g + 15) % 30
  const l = (32 + 2 * (siecle % 4) + 2 * Math.floor(an / 4) - h - (an % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return jourDepuisParties(annee, Math.floor(n / 31), (n % 31) + 1) ?? Number.NaN
}
