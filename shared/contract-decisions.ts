import { z } from 'zod'
import {
  actionSchema,
  articleSchema,
  decisionSchema,
  effetSchema,
  etatAction,
  etatDecision,
} from './domain/decision.ts'
import { apercuDocument, documentSchema, formatDocument, refDocument } from './domain/document.ts'
import { annee, jour, refConvention } from './domain/reponses.ts'

/** As for meetings: the version that the caller saw, so that a later save is refused with what changed. */
const version = z.int().optional()
const phrase = z.string().trim().min(1)
const fichiersEcrits = z.object({
  fichiers: z.array(
    z.object({ format: z.string(), fichier: z.string(), octets: z.int(), sha256: z.string() }),
  ),
  avertissements: z.array(z.string()),
})

const filtresDecisions = z.object({
  convention: z.string().optional(),
  instance: z.string().optional(),
  annee: annee.optional(),
  seance: z.int().optional(),
  etat: etatDecision.optional(),
  /** Adopted, not yet carried out. */
  ouvertes: z.boolean().optional(),
  enRetard: z.boolean().optional(),
  responsable: z.string().optional(),
  /** Words anywhere in the decision or its actions; accents and case ignored. */
  recherche: z.string().optional(),
})

const champsDecision = z.object({
  titre: phrase,
  considerants: z.array(phrase),
  articles: z.array(articleSchema),
  responsable: z.string().nullable(),
  echeance: jour.nullable(),
  /** Indicator that the decision wants to move; its value of the day is frozen with the decision. */
  indicateur: z.string().nullable(),
  territoire: z.string().nullable(),
  lien: z.object({ type: z.enum(['remplace', 'modifie']), decision: z.int() }).nullable(),
})

/** Decisions, actions, papers of a meeting and the register of commitments. */
export const contractDecisions = {
  'decisions:list': { input: filtresDecisions, output: z.array(decisionSchema) },
  'decisions:get': { input: z.object({ decision: z.int() }), output: decisionSchema },
  /** A draft on an item; it gets its number when the vote of the item adopts it (at once when the vote is already there). */
  'decisions:proposer': {
    input: z.object({
      point: z.int(),
      titre: champsDecision.shape.titre,
      considerants: champsDecision.shape.considerants.default([]),
      articles: champsDecision.shape.articles.default([]),
      responsable: champsDecision.shape.responsable.default(null),
      echeance: champsDecision.shape.echeance.default(null),
      indicateur: champsDecision.shape.indicateur.default(null),
      territoire: champsDecision.shape.territoire.default(null),
      lien: champsDecision.shape.lien.default(null),
      actions: z
        .array(
          z.object({
            intitule: phrase,
            responsable: z.string().nullable().default(null),
            echeance: jour.nullable().default(null),
          }),
        )
        .default([]),
    }),
    output: decisionSchema,
  },
  'decisions:modifier': {
    input: champsDecision.partial().extend({ decision: z.int(), version }),
    output: decisionSchema,
  },
  /** A draft that nobody voted on goes away; an adopted one never does. */
  'decisions:retirer': {
    input: z.object({ decision: z.int(), version }),
    output: z.object({ retiree: z.boolean() }),
  },
  'decisions:cloturer': {
    input: z.object({
      decision: z.int(),
      version,
      etat: z.enum(['realisee', 'abandonnee']),
      preuve: z.string().trim().nullable().default(null),
      /** Day on which it was so: today when left out. */
      le: jour.optional(),
    }),
    output: decisionSchema,
  },
  'decisions:rouvrir': {
    input: z.object({ decision: z.int(), version, motif: phrase }),
    output: decisionSchema,
  },
  'decisions:suivre': {
    input: z.object({
      decision: z.int(),
      version,
      seance: z.int().nullable().default(null),
      choix: z.enum(['maintenir', 'ajuster', 'abandonner']),
      note: z.string().nullable().default(null),
    }),
    output: decisionSchema,
  },
  'decisions:effet': { input: z.object({ decision: z.int() }), output: effetSchema.nullable() },
  'decisions:exporter': {
    input: filtresDecisions.extend({ fichier: z.string() }),
    output: z.object({ fichier: z.string(), decisions: z.int(), actions: z.int() }),
  },

  'actions:list': {
    input: z.object({
      convention: z.string().optional(),
      instance: z.string().optional(),
      decision: z.int().optional(),
      ouvertes: z.boolean().optional(),
      enRetard: z.boolean().optional(),
      responsable: z.string().optional(),
      recherche: z.string().optional(),
    }),
    output: z.array(actionSchema),
  },
  /** For a decision, or for a meeting when no decision carries it. */
  'actions:ajouter': {
    input: z.object({
      decision: z.int().nullable().default(null),
      seance: z.int().nullable().default(null),
      intitule: phrase,
      responsable: z.string().nullable().default(null),
      echeance: jour.nullable().default(null),
    }),
    output: actionSchema,
  },
  'actions:modifier': {
    input: z.object({
      action: z.int(),
      version,
      intitule: phrase.optional(),
      responsable: z.string().nullable().optional(),
      echeance: jour.nullable().optional(),
    }),
    output: actionSchema,
  },
  'actions:suivre': {
    input: z.object({
      action: z.int(),
      version,
      etat: etatAction,
      avancement: z.int().min(0).max(100).optional(),
      note: z.string().nullable().default(null),
      preuve: z.string().trim().nullable().default(null),
      /** Day on which it was so: today when left out. */
      le: jour.optional(),
    }),
    output: actionSchema,
  },

  'documents:list': { input: z.object({ seance: z.int() }), output: z.array(documentSchema) },
  'documents:apercu': { input: refDocument, output: apercuDocument },
  /** `texte` null gives the phrase of Tandem back. */
  'documents:modifier': {
    input: refDocument.extend({ cle: z.string(), texte: z.string().nullable() }),
    output: apercuDocument,
  },
  /** Freezes the bytes: docx always, pdf where this machine can print one. */
  'documents:valider': { input: refDocument, output: documentSchema },
  'documents:signer': { input: refDocument.extend({ signataire: phrase, le: jour }), output: documentSchema },
  'documents:diffuser': {
    input: refDocument.extend({ destinataires: phrase, le: jour }),
    output: documentSchema,
  },
  /** A frozen paper is never changed: a correction is a new version, with its reason. */
  'documents:corriger': { input: refDocument.extend({ motif: phrase }), output: documentSchema },
  /** Without `membre`, convocations are written for every member. */
  'documents:exporter': {
    input: refDocument.extend({ formats: z.array(formatDocument).min(1), dossier: z.string() }),
    output: fichiersEcrits,
  },

  'engagements:list': {
    input: refConvention.extend({ annee }),
    output: z.array(
      z.object({
        code: z.string(),
        texte: z.string(),
        partie: z.string().nullable(),
        reference: z.string(),
        /** « 1 fois par an », « toute la durée de la convention », « le 30/06/2023 ». */
        recurrence: z.string(),
        attendus: z.int().nullable(),
        echeance: jour.nullable(),
        etat: z.enum(['tenu', 'en_cours', 'non_tenu', 'en_retard', 'a_venir']),
        faits: z.array(
          z.object({
            id: z.int(),
            date: jour,
            etat: z.enum(['tenu', 'en_cours', 'non_tenu']),
            preuve: z.string().nullable(),
            commentaire: z.string().nullable(),
          }),
        ),
      }),
    ),
  },
  'engagements:noter': {
    input: refConvention.extend({
      code: z.string(),
      date: jour,
      etat: z.enum(['tenu', 'en_cours', 'non_tenu']).optional(),
      preuve: z.string().optional(),
      commentaire: z.string().optional(),
      /** Territory of a body held by territory. */
      territoire: z.string().optional(),
    }),
    output: z.object({ id: z.int() }),
  },
  'engagements:retirer': { input: z.object({ id: z.int() }), output: z.object({ retire: z.boolean() }) },
  'engagements:retablir': { input: z.object({ id: z.int() }), output: z.object({ retabli: z.boolean() }) },
} as const
