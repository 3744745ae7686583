import { formatJourFr, parseJour } from '../../shared/domain/dates.ts'

/** `2023-06-30` → « 30/06/2023 »; a text that is no day is given back as it is. */
export function formatDate(jour: string): string {
  const nombre = parseJour(jour)
  return nombre === undefined ? jour : formatJourFr(nombre)
}

/** An instant in the user's own time: « aujourd’hui à 14 h 32 », otherwise « le 22/11/2026 à 14 h 32 ». */
export function formatMoment(instant: string, maintenant = new Date()): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  const heure = `${date.getHours()} h ${String(date.getMinutes()).padStart(2, '0')}`
  if (date.toDateString() === maintenant.toDateString()) return `à ${heure}`
  return `le ${date.toLocaleDateString('fr-FR')} à ${heure}`
}

/** An instant for a column of a table: « 22/11/2026 14 h 32 », in the user's own time. */
export function formatMomentCourt(instant: string): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  return `${date.toLocaleDateString('fr-FR')} ${date.getHours()} h ${String(date.getMinutes()).padStart(2, '0')}`
}

/** Size of a file as the system shows it: « 34 ko », « 1,2 Mo ». */
export function formatOctets(octets: number): string {
  if (octets < 1000) return `${octets} octets`
  const [taille, unite] = octets < 1e6 ? [octets / 1e3, 'ko'] : [octets / 1e6, 'Mo']
  return `${taille.toLocaleString('fr-FR', { maximumFractionDigits: taille < 10 ? 1 : 0 })} ${unite}`
}
