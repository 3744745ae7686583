import { z } from 'zod'
import { jour } from './reponses.ts'
import { place } from './seance.ts'

/** Papers of a meeting. A paper is a list of blocks, drawn the same in the window, in docx and in pdf. */

export const typeDocument = z.enum(['convocation', 'emargement', 'releve', 'compte_rendu', 'extrait'])
export const formatDocument = z.enum(['docx', 'pdf'])

/** Which paper: `decision` for an extrait, `membre` for the convocation of one member. */
export const refDocument = z.object({
  seance: z.int(),
  type: typeDocument,
  decision: z.int().optional(),
  membre: place.optional(),
  /** An earlier version of a corrected paper, to read or export; the latest when left out. */
  revision: z.int().positive().optional(),
})

/** `cle` is stable, so that a phrase changed by the user stays where it was when the meeting changes. */
export const blocSchema = z.object({
  cle: z.string(),
  /** `entete`: who writes, above the title, one line each. */
  genre: z.enum([
    'entete',
    'titre',
    'sous_titre',
    'paragraphe',
    'liste',
    'tableau',
    'article',
    'mention',
    'signature',
  ]),
  /** Depth of a `sous_titre` under the title: 2 unless told. */
  niveau: z.union([z.literal(2), z.literal(3)]).optional(),
  /** Begins a new sheet. */
  page: z.boolean().optional(),
  /** Text of the block; lines of a `liste` are separated by line ends. */
  texte: z.string(),
  /** Cells of a `tableau`, the first row being its header; its `texte` is its name. */
  lignes: z.array(z.array(z.string())).optional(),
  /** False for figures and facts of the meeting, which are corrected in the meeting itself. */
  modifiable: z.boolean(),
  modifie: z.boolean(),
})

export const documentSchema = z.object({
  seance: z.int(),
  type: typeDocument,
  decision: z.int().nullable(),
  membre: place.nullable(),
  titre: z.string(),
  etat: z.enum(['brouillon', 'valide', 'signe', 'diffuse']),
  version: z.int(),
  valideLe: z.string().nullable(),
  signeLe: jour.nullable(),
  signataire: z.string().nullable(),
  diffuseLe: jour.nullable(),
  destinataires: z.string().nullable(),
  motif: z.string().nullable(),
  /** What was frozen at validation. */
  fichiers: z.array(z.object({ format: formatDocument, octets: z.int(), sha256: z.string() })),
})

export const apercuDocument = z.object({
  document: documentSchema,
  blocs: z.array(blocSchema),
  html: z.string(),
})

export type TypeDocument = z.infer<typeof typeDocument>
export type FormatDocument = z.infer<typeof formatDocument>
export type RefDocument = z.infer<typeof refDocument>
export type Bloc = z.infer<typeof blocSchema>
export type DocumentSeance = z.infer<typeof documentSchema>
