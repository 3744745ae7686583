import { parseJour, partiesDuJour } from './dates.ts'

/** In their order, from January. */
export const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

/** « 6 décembre 2023 », « 1er mars 2024 » from `YYYY-MM-DD`; a text that is no day is given back as it is. */
export function formatDateEnMots(jour: string): string {
  const nombre = parseJour(jour)
  if (nombre === undefined) return jour
  const p = partiesDuJour(nombre)
  return `${p.jour === 1 ? '1er' : p.jour} ${MOIS[p.mois - 1]} ${p.annee}`
}

/** « 14 h 30 », « 9 h » from `14:30`, `09:00`, with no-break spaces. */
export function formatHeure(heure: string): string {
  const [heures, minutes] = heure.split(':')
  return `${Number(heures)}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}`
}
