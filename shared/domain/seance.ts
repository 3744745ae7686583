import { z } from 'zod'
import { actionSchema } from './decision.ts'
import { reglementSchema, regleQuorumSchema } from './instance.ts'
import { jour, quorumSchema } from './reponses.ts'

/** One meeting of a body, as screens, documents and the command line read it. */

export const heure = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Heure attendue sous la forme 14:30.' })
/** One chair of a body: `siege:rang`, from 1 (`administrateur:3`). */
export const place = z
  .string()
  .regex(/^[a-z0-9_-]+:[1-9]\d*$/, { error: 'Siège attendu sous la forme code:rang.' })

export const etatSeance = z.enum(['prevue', 'convoquee', 'ouverte', 'close', 'sans_quorum', 'annulee'])
export const typePoint = z.enum(['information', 'debat', 'decision'])
export const etatPresence = z.enum(['present', 'visio', 'represente', 'excuse', 'absent'])
export const modeVote = z.enum(['consensus', 'main_levee', 'nominal', 'secret'])
export const sensVote = z.enum(['pour', 'contre', 'abstention', 'ne_prend_pas_part'])

/** A chair on the day of the meeting. `nom` is null when nobody was named; `vacant` chairs are not in exercise. */
export const membreSeance = z.object({
  place,
  fonction: z.string(),
  institution: z.string(),
  college: z.string().nullable(),
  nom: z.string().nullable(),
  suppleant: z.string().nullable(),
  voix: z.enum(['deliberative', 'consultative']),
  representable: z.boolean(),
  vacant: z.boolean(),
})

/** `par`: who sits for the holder (substitute or representative); null when the holder does or nobody. */
export const presenceSchema = z.object({ place, etat: etatPresence, par: z.string().nullable() })

/** `compte`: whether it adds a vote at this item; when it does not, `raison` says why in French. */
export const pouvoirSchema = z.object({
  id: z.int(),
  mandant: place,
  mandataire: place,
  recuLe: jour.nullable(),
  compte: z.boolean(),
  raison: z.string().nullable(),
})

export const voteSchema = z.object({
  id: z.int(),
  mode: modeVote,
  exercice: z.int(),
  presents: z.int(),
  pouvoirs: z.int(),
  votants: z.int(),
  pour: z.int(),
  contre: z.int(),
  abstentions: z.int(),
  blancs: z.int(),
  nuls: z.int(),
  nePrendPasPart: z.int(),
  exprimes: z.int(),
  reserves: z.array(z.object({ auteur: z.string(), texte: z.string() })),
  /** One line for each voice of a nominal vote; `mandant` when it is cast for another member. */
  nominal: z.array(z.object({ place, sens: sensVote, mandant: place.nullable() })),
  voixPreponderante: z.enum(['pour', 'contre']).nullable(),
  verdict: z.enum(['adopte', 'rejete']),
  phrase: z.string(),
  /** The vote that this one corrects, and why. */
  remplace: z.int().nullable(),
  motif: z.string().nullable(),
  faitLe: z.string(),
})

export const pieceSchema = z.object({
  id: z.int(),
  point: z.int().nullable(),
  nom: z.string(),
  octets: z.int(),
  sha256: z.string(),
})

export const pointSchema = z.object({
  id: z.int(),
  /** Rank in the ordre du jour, from 1. */
  numero: z.int(),
  type: typePoint,
  intitule: z.string(),
  /** Why the item is there: `libre` was typed, the others came in by themselves. */
  objet: z.enum(['libre', 'approbation', 'actions', 'engagement', 'suite_decision', 'reprise']),
  texte: z.string(),
  rapporteur: z.string().nullable(),
  dureeMin: z.int().nullable(),
  indicateurs: z.array(z.string()),
  releveDe: z.int().nullable(),
  decisionSuivie: z.int().nullable(),
  /** Item of an earlier meeting that was put off to this one. */
  repriseDe: z.int().nullable(),
  notes: z.string(),
  etat: z.enum(['a_traiter', 'en_cours', 'traite', 'reporte']),
  presences: z.array(presenceSchema),
  pouvoirs: z.array(pouvoirSchema),
  quorum: quorumSchema,
  /** Members who may vote at this item, proxies included. */
  votants: z.int(),
  /** One sentence: who is there, the proxies that do not count and why, and whether the item may be decided. */
  phrase: z.string(),
  vote: voteSchema.nullable(),
  votesCorriges: z.array(voteSchema),
  decisions: z.array(z.int()),
  pieces: z.array(pieceSchema),
})

export const resumeSeance = z.object({
  id: z.int(),
  convention: z.string(),
  instance: z.string(),
  libelle: z.string(),
  territoire: z.string().nullable(),
  date: jour,
  heure: heure.nullable(),
  lieu: z.string().nullable(),
  etat: etatSeance,
  convocation: z.union([z.literal(1), z.literal(2)]),
  suiteDe: z.int().nullable(),
  serie: z.string().nullable(),
  quorum: quorumSchema,
  version: z.int(),
})

export const seanceSchema = resumeSeance.extend({
  convoqueeLe: jour.nullable(),
  urgence: z.string().nullable(),
  ouverteA: heure.nullable(),
  closeA: heure.nullable(),
  /** The chair of the meeting. */
  president: place.nullable(),
  secretaire: z.string().nullable(),
  notes: z.string(),
  motif: z.string().nullable(),
  role: z.enum(['decision', 'deliberation', 'technique', 'local']),
  reglement: reglementSchema,
  regleQuorum: regleQuorumSchema,
  exercice: z.int(),
  membres: z.array(membreSeance),
  presences: z.array(presenceSchema),
  pouvoirs: z.array(pouvoirSchema.extend({ revoque: z.boolean() })),
  points: z.array(pointSchema),
  /** Items that were set aside and may come back. */
  pointsEcartes: z.array(z.object({ id: z.int(), intitule: z.string() })),
  pieces: z.array(pieceSchema),
  /** Actions of earlier meetings of this body that are still open, oldest due first. */
  actionsOuvertes: z.array(actionSchema),
  /** Minutes of the ordre du jour, items without duration left out. */
  dureeMin: z.int(),
  delai: z.object({ respecte: z.boolean(), auPlusTard: jour.nullable(), phrase: z.string() }),
  /** The meeting on second convocation that follows this one. */
  seconde: z.int().nullable(),
  /** Every act of the meeting, latest last. */
  actes: z.array(
    z.object({ version: z.int(), faitLe: z.string(), utilisateur: z.string(), libelle: z.string() }),
  ),
})

export type EtatSeance = z.infer<typeof etatSeance>
export type EtatPresence = z.infer<typeof etatPresence>
export type MembreSeance = z.infer<typeof membreSeance>
export type Presence = z.infer<typeof presenceSchema>
export type Pouvoir = z.infer<typeof pouvoirSchema>
export type Vote = z.infer<typeof voteSchema>
export type Point = z.infer<typeof pointSchema>
export type Piece = z.infer<typeof pieceSchema>
export type ResumeSeance = z.infer<typeof resumeSeance>
export type Seance = z.infer<typeof seanceSchema>
