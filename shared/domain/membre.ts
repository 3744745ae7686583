import type { MembreSeance } from './seance.ts'

/**
 * A member as papers and refusals name them: « Mme X, Maire de … » once somebody is named, else the function and its
 * institution. Unnamed chairs of one seat are told apart by their rank from the second on.
 */
export function formatMembre(m: MembreSeance): string {
  if (m.nom !== null) return `${m.nom}, ${m.fonction}`
  const rang = m.place.slice(m.place.indexOf(':') + 1)
  return `${m.fonction}${rang === '1' ? '' : ` n° ${rang}`} (${m.institution})`
}
