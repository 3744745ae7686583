import { parseJour } from './dates.ts'
import { AppError } from './erreurs.ts'

/** Day number of a date that somebody typed in the field `champ`; refuses a day that no calendar has (31/02). */
export function getJourSaisi(texte: string, champ: string): number {
  const jour = parseJour(texte)
  if (jour !== undefined) return jour
  throw new AppError('date_inconnue', `Le jour « ${texte} » n’existe pas dans le calendrier.`, { champ })
}
