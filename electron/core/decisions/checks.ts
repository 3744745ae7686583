import { formatJourFr } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { getJourSaisi } from '../../../shared/domain/jour-saisi.ts'

/** A due date as a day number; null when none is set. Refuses a day that does not exist, and one before the meeting. */
export function lireEcheance(texte: string | null | undefined, seance: number): number | null {
  if (texte === null || texte === undefined) return null
  const jour = getJourSaisi(texte, 'echeance')
  if (jour >= seance) return jour
  throw new AppError(
    'echeance_avant_seance',
    `L’échéance (${formatJourFr(jour)}) précède la séance du ${formatJourFr(seance)}. Donnez une date à partir de ce jour.`,
    { champ: 'echeance' },
  )
}

/** The day on which something was done: from the meeting to today, today when none is given. */
export function lireFaitLe(texte: string | undefined, seance: number, aujourdhui: number): number {
  if (texte === undefined) return aujourdhui
  const jour = getJourSaisi(texte, 'le')
  if (jour >= seance && jour <= Math.max(seance, aujourdhui)) return jour
  throw new AppError(
    'date_hors_suivi',
    `Le ${formatJourFr(jour)} n’est pas entre la séance du ${formatJourFr(seance)} et aujourd’hui. Corrigez la date.`,
    { champ: 'le' },
  )
}

/** The proof without which nothing is closed; refuses when it is missing. */
export function getPreuve(preuve: string | null, quoi: 'décision' | 'action'): string {
  if (preuve !== null) return preuve
  throw new AppError(
    'preuve_manquante',
    `Une ${quoi} ne se clôt pas sans sa preuve. Indiquez le document, le lien ou la référence qui montre qu’elle est faite.`,
    { champ: 'preuve' },
  )
}
