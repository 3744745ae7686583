import { z } from 'zod'
import { contractDecisions } from './contract-decisions.ts'
import { contractRapport } from './contract-rapport.ts'
import { contractSeances } from './contract-seances.ts'
import {
  correspondanceSchema,
  ligneApercuSchema,
  optionsImportSchema,
  resultatImportSchema,
} from './domain/bilan.ts'
import { conventionSchema } from './domain/convention.ts'
import { indicateurSchema } from './domain/indicateur.ts'
import { regleQuorumSchema } from './domain/instance.ts'
import {
  annee,
  controleSchema,
  echeanceSchema,
  infoBase,
  lignesImport,
  periode,
  provenanceLigne,
  quorumSchema,
  refConvention,
  resumeConvention,
  territoire,
  valeurDeclareeSchema,
  vide,
} from './domain/reponses.ts'

/** Everything the application can do: channel → schemas of its input and output. Handlers, window and command line derive from it. */

export const contract = {
  'conventions:profils': { input: vide, output: z.array(resumeConvention) },
  'conventions:list': { input: vide, output: z.array(resumeConvention) },
  'conventions:get': { input: refConvention, output: conventionSchema },
  'conventions:ajouter': { input: z.object({ convention: z.string() }), output: resumeConvention },
  'conventions:modifier': { input: z.object({ convention: conventionSchema }), output: conventionSchema },
  'conventions:territoires': { input: refConvention, output: z.array(territoire) },

  'base:creer': {
    input: z.object({ fichier: z.string(), conventions: z.array(z.string()).min(1) }),
    output: infoBase,
  },
  'base:ouvrir': { input: z.object({ fichier: z.string() }), output: infoBase },
  'base:info': { input: vide, output: infoBase.nullable() },
  'base:fermer': { input: vide, output: z.object({ ferme: z.boolean() }) },
  'base:verifier': {
    input: vide,
    output: z.object({
      integre: z.boolean(),
      controles: z.array(
        z.object({ code: z.string(), libelle: z.string(), ok: z.boolean(), detail: z.string() }),
      ),
    }),
  },
  'base:sauvegarder': {
    input: z.object({ fichier: z.string() }),
    output: z.object({ fichier: z.string(), octets: z.int(), sha256: z.string(), verifiee: z.boolean() }),
  },
  'base:journal': {
    input: z.object({ limite: z.int().positive().max(1000).default(200) }),
    output: z.array(
      z.object({
        id: z.int(),
        date: z.string(),
        utilisateur: z.string(),
        action: z.string(),
        libelle: z.string(),
      }),
    ),
  },
  'exemple:creer': {
    input: z.object({ dossier: z.string() }),
    output: z.object({
      base: z.string(),
      fichiers: z.array(z.object({ fichier: z.string(), octets: z.int() })),
      avertissements: z.array(z.string()),
    }),
  },

  'bilans:analyser': { input: optionsImportSchema, output: resultatImportSchema },
  'bilans:apercu': {
    input: z.object({
      options: optionsImportSchema,
      etat: z.enum(['a_creer', 'a_modifier', 'identique', 'en_erreur', 'exclue']).nullable(),
      debut: z.int().nonnegative(),
      nombre: z.int().positive().max(500),
    }),
    output: z.object({ total: z.int(), lignes: z.array(ligneApercuSchema) }),
  },
  'bilans:grille': {
    input: z.object({
      fichier: z.string(),
      feuille: z.string(),
      debut: z.int().positive(),
      nombre: z.int().positive().max(200),
    }),
    output: z.object({
      lignes: z.array(
        z.object({
          ligne: z.int(),
          role: z.enum(['titre', 'entete', 'donnees', 'total', 'note', 'vide']),
          cellules: z.array(z.string()),
        }),
      ),
    }),
  },
  'bilans:importer': { input: optionsImportSchema, output: resultatImportSchema },
  'bilans:imports': { input: z.object({ convention: z.string().optional() }), output: z.array(lignesImport) },
  'bilans:correspondances': {
    input: refConvention,
    output: z.array(
      z.object({
        id: z.int(),
        source: z.string(),
        entetes: z.string(),
        version: z.int(),
        date: z.string(),
        correspondance: correspondanceSchema,
      }),
    ),
  },
  'bilans:nomenclatures': {
    input: refConvention,
    output: z.record(z.string(), z.array(z.object({ code: z.string(), libelle: z.string() }))),
  },

  'valeurs:list': {
    input: z.object({
      indicateur: z.string().optional(),
      territoire: z.string().optional(),
      periode: z.string().optional(),
      brut: z.boolean().optional(),
    }),
    output: z.array(valeurDeclareeSchema),
  },

  'indicateurs:list': {
    input: refConvention.extend({
      ...periode,
      territoire: z.string().optional(),
      code: z.string().optional(),
      brut: z.boolean().optional(),
    }),
    output: z.array(indicateurSchema),
  },
  'indicateurs:serie': {
    input: refConvention.extend({
      codes: z.array(z.string()).optional(),
      territoire: z.string().optional(),
      jusqua: annee,
      brut: z.boolean().optional(),
    }),
    output: z.array(z.object({ annee, indicateurs: z.array(indicateurSchema) })),
  },
  'indicateurs:catalogue': {
    input: refConvention,
    output: z.array(
      z.object({
        code: z.string(),
        libelle: z.string(),
        unite: z.string(),
        definition: z.string(),
        version: z.int(),
        ventilations: z.array(z.string()),
        demande: z.enum(['demande', 'mentionne']).nullable(),
      }),
    ),
  },
  'indicateurs:provenance': {
    input: refConvention.extend({
      ...periode,
      territoire: z.string().optional(),
      code: z.string(),
      modalite: z.object({ ventilation: z.string(), modalite: z.string() }).optional(),
      debut: z.int().nonnegative().default(0),
      nombre: z.int().positive().max(500).default(100),
    }),
    output: z.object({
      definition: z.string(),
      total: z.int(),
      lignes: z.array(provenanceLigne),
      masque: z.boolean(),
    }),
  },
  'objectifs:fixer': {
    input: refConvention.extend({
      code: z.string(),
      annee,
      territoire: z.string().optional(),
      valeur: z.number().nullable(),
    }),
    output: z.object({
      code: z.string(),
      annee,
      territoire: z.string().nullable(),
      valeur: z.number().nullable(),
    }),
  },
  'objectifs:list': {
    input: refConvention.extend({ annee }),
    output: z.array(
      z.object({
        code: z.string(),
        territoire: z.string().nullable(),
        valeur: z.number(),
        sens: z.enum(['au_moins', 'au_plus']),
        portee: z.string(),
        reference: z.string(),
      }),
    ),
  },
  ...contractSeances,
  ...contractDecisions,

  'calendrier:list': { input: refConvention, output: z.array(echeanceSchema) },
  'calendrier:exporter': {
    input: refConvention.extend({ fichier: z.string() }),
    output: z.object({ fichier: z.string(), evenements: z.int() }),
  },
  'controle:list': { input: refConvention, output: z.array(controleSchema) },
  'quorum:calculer': {
    input: z.object({
      regle: regleQuorumSchema,
      exercice: z.int().positive(),
      presents: z.int().nonnegative(),
      representes: z.int().nonnegative().default(0),
      pouvoirs: z.int().nonnegative().default(0),
      convocation: z.union([z.literal(1), z.literal(2)]).default(1),
    }),
    output: quorumSchema,
  },

  ...contractRapport,
} as const

export type Contract = typeof contract
export type Channel = keyof Contract
export type Input<C extends Channel> = z.output<Contract[C]['input']>
export type Request<C extends Channel> = z.input<Contract[C]['input']>
export type Output<C extends Channel> = z.output<Contract[C]['output']>

/** What a caller receives: a value, or a refusal in French. A refusal is data, so that it crosses every boundary whole. */
export type Reply<C extends Channel> =
  | { ok: true; value: Output<C> }
  | { ok: false; erreur: { code: string; message: string; details: unknown } }

/** Long work reports itself: `fait` of `total` (null when unknown), in the words of the user. */
export type Progress = { tache: string; etape: string; fait: number; total: number | null }
