import { ajouterMois } from '../../../shared/domain/dates.ts'

/**
 * The last day of entry from which a parcours that reaches `jour` is longer than `mois` months by the calendar
 * (entry 31/08 + 6 months = last day of February): an entry on that day or before is over. The function of the entry
 * never decreases, so one limit stands for every parcours.
 */
export function getLimiteEntree(jour: number, mois: number): number {
  let entree = ajouterMois(jour, -mois)
  while (ajouterMois(entree, mois) >= jour) entree -= 1
  while (ajouterMois(entree + 1, mois) < jour) entree += 1
  return entree
}
