import { z } from 'zod'
import { absenceSchema } from './absence.ts'
import { annee, jour } from './reponses.ts'

/** Evidence and grids of the European social fund (`regles.md`, FSE / FSE+). Never a document, never an identity: a row of a source file. */

export const pieceFse = z.enum([
  'eligibilite',
  'prescription_diagnostic',
  'questionnaire_entree',
  'contrat',
  'traces',
  'questionnaire_sortie',
  'preuve_resultat',
  'publicite',
])
export const etatPieceFse = z.enum(['presente', 'manquante', 'non_requise'])
export const programmeFse = z.enum(['fse_2014_2020', 'fse_plus_2021_2027'])

/** One participant of the year: « bilan.xlsx, Parcours, ligne 12 ». `parcours` is the number of the row in the base. */
export const participantFse = z.object({
  parcours: z.int(),
  import: z.int(),
  fichier: z.string(),
  feuille: z.string().nullable(),
  ligne: z.int(),
  entree: jour,
  sortie: jour.nullable(),
  territoire: z.string().nullable(),
  pieces: z.array(
    z.object({
      piece: pieceFse,
      etat: etatPieceFse,
      /** Where the paper is kept (« classeur 2023, n° 41 »), never the paper. */
      reference: z.string().nullable(),
      noteLe: z.string().nullable(),
    }),
  ),
  manquantes: z.int(),
})

/** One line of the grid. Null counts have their absence and `motif` says why in French. */
export const ligneGrilleFse = z.object({
  code: z.string(),
  libelle: z.string(),
  femmes: z.int().nullable(),
  hommes: z.int().nullable(),
  nonRenseigne: z.int().nullable(),
  total: z.int().nullable(),
  absence: absenceSchema.nullable(),
  motif: z.string().nullable(),
})

/** The monthly list that Pôle emploi owes (77). */
export const listeMensuelle = z.object({
  /** « 2023-04 ». */
  mois: z.string().regex(/^\d{4}-\d{2}$/),
  attendueLe: jour,
  recueLe: jour.nullable(),
  etat: z.enum(['a_venir', 'attendue', 'en_retard', 'recue', 'recue_en_retard']),
  fichier: z.string().nullable(),
  sha256: z.string().nullable(),
  /** Differences with the base on the day of reception; null while nothing was received. */
  differences: z
    .object({
      lignes: z.int(),
      identiques: z.int(),
      aModifier: z.int(),
      /** In the list, not in the base. */
      absentesDeLaBase: z.int(),
      /** Open in the base that month for the same source, not in the list. */
      absentesDeLaListe: z.int(),
      /** Rows of files, without any identity: « ligne 12 », « bilan.xlsx, Parcours, ligne 40 ». */
      exemples: z.array(z.object({ genre: z.string(), place: z.string() })),
    })
    .nullable(),
})

export const grilleFse = z.object({
  annee,
  programme: programmeFse,
  participants: z.int().nullable(),
  lignes: z.array(ligneGrilleFse),
  notes: z.array(z.string()),
})

export type PieceFse = z.infer<typeof pieceFse>
export type EtatPieceFse = z.infer<typeof etatPieceFse>
export type ProgrammeFse = z.infer<typeof programmeFse>
export type ParticipantFse = z.infer<typeof participantFse>
export type GrilleFse = z.infer<typeof grilleFse>
export type ListeMensuelle = z.infer<typeof listeMensuelle>
