import { getJour } from '../../../shared/domain/dates.ts'
import { texts } from './texts.ts'

/** « mardi » of a `YYYY-MM-DD` day: 1 January 1970 was a Thursday. */
export function jourSemaine(jour: string): string {
  return texts.jours[(((getJour(jour) + 3) % 7) + 7) % 7] ?? ''
}
