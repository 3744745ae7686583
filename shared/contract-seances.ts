import { z } from 'zod'
import { instanceSchema, reglementSchema } from './domain/instance.ts'
import { annee, jour, refConvention } from './domain/reponses.ts'
import {
  etatPresence,
  heure,
  modeVote,
  place,
  resumeSeance,
  seanceSchema,
  sensVote,
  typePoint,
} from './domain/seance.ts'
import { serieSchema } from './domain/serie.ts'

/**
 * `version` is that of the meeting as the caller saw it: a later save than somebody else's is refused with what changed.
 * Scripts may leave it out.
 */
const version = z.int().optional()
const acteSeance = z.object({ seance: z.int(), version })
const nombre = z.int().nonnegative().default(0)

const titulaire = z.object({
  id: z.int(),
  instance: z.string(),
  siege: z.string(),
  rang: z.int(),
  territoire: z.string().nullable(),
  qualite: z.enum(['titulaire', 'suppleant', 'vacant']),
  nom: z.string().nullable(),
  /** What the person is, as papers print it (« Maire de … »). */
  fonction: z.string().nullable(),
  depuis: jour,
  jusqua: jour.nullable(),
})

const champsPoint = {
  type: typePoint,
  intitule: z.string().trim().min(1),
  texte: z.string(),
  rapporteur: z.string().nullable(),
  dureeMin: z.int().positive().max(1440).nullable(),
  indicateurs: z.array(z.string()),
}

const vote = z.object({
  mode: modeVote,
  pour: nombre,
  contre: nombre,
  abstentions: nombre,
  blancs: nombre,
  nuls: nombre,
  nePrendPasPart: nombre,
  reserves: z.array(z.object({ auteur: z.string(), texte: z.string().min(1) })).default([]),
  /** Nominal vote: one line for each voice; the counts are then computed and need not be given. */
  nominal: z.array(z.object({ place, sens: sensVote, mandant: place.nullable().default(null) })).default([]),
  /** On a tie, how the one whose voice decides voted. */
  voixPreponderante: z.enum(['pour', 'contre']).nullable().default(null),
})

/** Bodies, meetings, presences and votes. Every act of a meeting answers the whole meeting. */
export const contractSeances = {
  'instances:list': {
    input: refConvention.extend({ date: jour.optional() }),
    output: z.array(
      instanceSchema.omit({ reglement: true }).extend({
        reglement: reglementSchema,
        /** Chairs with a deliberative voice, vacant ones left out. */
        exercice: z.int(),
        titulaires: z.array(titulaire),
      }),
    ),
  },
  'titulaires:list': {
    input: refConvention.extend({ instance: z.string().optional() }),
    output: z.array(titulaire),
  },
  'titulaires:nommer': {
    input: refConvention.extend({
      instance: z.string(),
      siege: z.string(),
      rang: z.int().positive().default(1),
      territoire: z.string().nullable().default(null),
      qualite: z.enum(['titulaire', 'suppleant', 'vacant']).default('titulaire'),
      nom: z.string().trim().min(1).nullable().default(null),
      fonction: z.string().nullable().default(null),
      depuis: jour,
      jusqua: jour.nullable().default(null),
    }),
    output: titulaire,
  },
  'titulaires:modifier': {
    input: z.object({
      id: z.int(),
      nom: z.string().trim().min(1).nullable().optional(),
      fonction: z.string().nullable().optional(),
      depuis: jour.optional(),
      jusqua: jour.nullable().optional(),
    }),
    output: titulaire,
  },
  'titulaires:retirer': { input: z.object({ id: z.int() }), output: titulaire },

  'seances:list': {
    input: z.object({
      convention: z.string().optional(),
      instance: z.string().optional(),
      annee: annee.optional(),
    }),
    output: z.array(resumeSeance),
  },
  'seances:get': { input: z.object({ seance: z.int() }), output: seanceSchema },
  'seances:creer': {
    input: refConvention.extend({
      instance: z.string(),
      territoire: z.string().nullable().default(null),
      date: jour,
      heure: heure.nullable().default(null),
      lieu: z.string().nullable().default(null),
    }),
    output: seanceSchema,
  },
  /** Dates of a series as they would be created, each with why it moved (public holiday, week-end). */
  'seances:serie': {
    input: serieSchema,
    output: z.array(z.object({ date: jour, prevue: jour, raison: z.string().nullable() })),
  },
  'seances:creerSerie': {
    input: refConvention.extend({
      instance: z.string(),
      territoire: z.string().nullable().default(null),
      dates: z.array(jour).min(1).max(200),
      heure: heure.nullable().default(null),
      lieu: z.string().nullable().default(null),
    }),
    output: z.array(resumeSeance),
  },
  'seances:modifier': {
    input: acteSeance.extend({
      date: jour.optional(),
      heure: heure.nullable().optional(),
      lieu: z.string().nullable().optional(),
      president: place.nullable().optional(),
      secretaire: z.string().nullable().optional(),
      notes: z.string().optional(),
    }),
    output: seanceSchema,
  },
  /** `urgence` is why the delay is not kept; without it a late convocation is refused. */
  'seances:convoquer': {
    input: acteSeance.extend({ le: jour, urgence: z.string().trim().min(1).nullable().default(null) }),
    output: seanceSchema,
  },
  'seances:ouvrir': { input: acteSeance.extend({ heure }), output: seanceSchema },
  /** Closes the meeting, « faute de quorum » when its body needs one and it is not there. */
  'seances:clore': { input: acteSeance.extend({ heure }), output: seanceSchema },
  'seances:rouvrir': { input: acteSeance.extend({ motif: z.string().trim().min(1) }), output: seanceSchema },
  'seances:annuler': { input: acteSeance.extend({ motif: z.string().trim().min(1) }), output: seanceSchema },
  /** The meeting on second convocation, with the same ordre du jour; the first day allowed when no date is given. Answers the new meeting. */
  'seances:reconvoquer': {
    input: acteSeance.extend({
      le: jour,
      date: jour.optional(),
      heure: heure.optional(),
      lieu: z.string().optional(),
    }),
    output: seanceSchema,
  },
  /** Brings in what came due since: actions, commitments, the relevé to approve, decisions whose effect is awaited. */
  'seances:actualiser': { input: acteSeance, output: seanceSchema },

  'points:ajouter': {
    input: acteSeance.extend({
      ...champsPoint,
      texte: champsPoint.texte.default(''),
      rapporteur: champsPoint.rapporteur.default(null),
      dureeMin: champsPoint.dureeMin.default(null),
      indicateurs: champsPoint.indicateurs.default([]),
    }),
    output: seanceSchema,
  },
  'points:modifier': {
    input: z.object({
      point: z.int(),
      version,
      ...z.object(champsPoint).partial().shape,
      notes: z.string().optional(),
      etat: z.enum(['a_traiter', 'en_cours', 'traite', 'reporte']).optional(),
    }),
    output: seanceSchema,
  },
  'points:ordonner': { input: acteSeance.extend({ points: z.array(z.int()).min(1) }), output: seanceSchema },
  'points:ecarter': { input: z.object({ point: z.int(), version }), output: seanceSchema },
  'points:retablir': { input: z.object({ point: z.int(), version }), output: seanceSchema },

  'pieces:joindre': {
    input: acteSeance.extend({ point: z.int().nullable().default(null), fichier: z.string() }),
    output: seanceSchema,
  },
  'pieces:ecarter': { input: z.object({ piece: z.int(), version }), output: seanceSchema },
  'pieces:retablir': { input: z.object({ piece: z.int(), version }), output: seanceSchema },
  'pieces:extraire': {
    input: z.object({ piece: z.int(), dossier: z.string() }),
    output: z.object({ fichier: z.string(), octets: z.int(), sha256: z.string() }),
  },

  /** From `point` on (null: from the opening). A whole roll is one act. */
  'presences:noter': {
    input: acteSeance.extend({
      point: z.int().nullable().default(null),
      presences: z
        .array(
          z.object({ place, etat: etatPresence, par: z.string().trim().min(1).nullable().default(null) }),
        )
        .min(1),
    }),
    output: seanceSchema,
  },
  'pouvoirs:donner': {
    input: acteSeance.extend({
      mandant: place,
      mandataire: place,
      recuLe: jour.nullable().default(null),
      /** Item from which it counts; null: from the opening. */
      point: z.int().nullable().default(null),
    }),
    output: seanceSchema,
  },
  'pouvoirs:revoquer': {
    input: z.object({ pouvoir: z.int(), version, point: z.int().nullable().default(null) }),
    output: seanceSchema,
  },

  'votes:enregistrer': { input: vote.extend({ point: z.int(), version }), output: seanceSchema },
  'votes:corriger': {
    input: vote.extend({ vote: z.int(), version, motif: z.string().trim().min(1) }),
    output: seanceSchema,
  },
} as const
