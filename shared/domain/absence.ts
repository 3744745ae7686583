import { z } from 'zod'

/**
 * Why there is no number. Absent is never 0.
 * nr non répondant · nd non disponible · nc non concerné (denominator of 0) · so sans objet · masque (secrecy).
 */
export const absenceSchema = z.enum(['nr', 'nd', 'nc', 'so', 'masque'])
export type Absence = z.infer<typeof absenceSchema>

/** Mark and words of each absence, on screen and in every export. */
export const ABSENCES: Record<Absence, { marque: string; libelle: string }> = {
  nr: { marque: 'NR', libelle: 'non répondant' },
  nd: { marque: 'ND', libelle: 'non disponible' },
  nc: { marque: 'NC', libelle: 'non concerné' },
  so: { marque: '/', libelle: 'sans objet' },
  masque: { marque: '▒', libelle: 'masqué' },
}
