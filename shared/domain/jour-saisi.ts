import { parseJour, partiesDuJour } from './dates.ts'
import { AppError } from './erreurs.ts'

/** A year outside is a slip: a date field gives 0024 to whoever types « 24 ». */
const PREMIERE = 1900
const DERNIERE = 2100

/**
 * Day number of a date that somebody typed in the field `champ`; refuses a day that no calendar has (31/02) and a year that
 * no convention can be of.
 */
export function getJourSaisi(texte: string, champ: string): number {
  const jour = parseJour(texte)
  if (jour === undefined)
    throw new AppError('date_inconnue', `Le jour « ${texte} » n’existe pas dans le calendrier.`, { champ })
  const { annee } = partiesDuJour(jour)
  if (annee >= PREMIERE && annee <= DERNIERE) return jour
  throw new AppError(
    'annee_invraisemblable',
    `L’année ${texte.slice(0, 4)} n’est pas possible ici. Donnez une année de ${PREMIERE} à ${DERNIERE}.`,
    { champ },
  )
}
