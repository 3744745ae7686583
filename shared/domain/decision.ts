import { z } from 'zod'
import { absenceSchema } from './absence.ts'
import { jour } from './reponses.ts'

/** Decisions of a body and the actions that carry them out. */

export const etatDecision = z.enum(['projet', 'adoptee', 'rejetee', 'realisee', 'abandonnee', 'remplacee'])
export const etatAction = z.enum(['a_faire', 'en_cours', 'faite', 'abandonnee'])

export const actionSchema = z.object({
  id: z.int(),
  convention: z.string(),
  instance: z.string(),
  territoire: z.string().nullable(),
  seance: z.int(),
  decision: z.int().nullable(),
  intitule: z.string(),
  responsable: z.string().nullable(),
  echeance: jour.nullable(),
  etat: etatAction,
  /** Per cent, 0 to 100. */
  avancement: z.int(),
  preuve: z.string().nullable(),
  enRetard: z.boolean(),
  historique: z.array(
    z.object({
      faitLe: z.string(),
      utilisateur: z.string(),
      etat: etatAction,
      avancement: z.int(),
      note: z.string().nullable(),
    }),
  ),
  version: z.int(),
})

/** The figure that motivated a decision, frozen on the day: masked as any figure that leaves. */
export const baseDecision = z.object({
  indicateur: z.string(),
  libelle: z.string(),
  unite: z.string(),
  territoire: z.string().nullable(),
  du: jour,
  au: jour,
  valeur: z.number().nullable(),
  absence: absenceSchema.nullable(),
  /** Day on which the figure was read. */
  le: jour,
})

/** « APPROUVE la convention… »: `verbe` in capitals, `texte` what follows. Articles are numbered by their order. */
export const articleSchema = z.object({ verbe: z.string().min(1), texte: z.string().min(1) })

export const decisionSchema = z.object({
  id: z.int(),
  /** `2023-01`, by body and year, without gap; null for a draft. */
  numero: z.string().nullable(),
  convention: z.string(),
  instance: z.string(),
  territoire: z.string().nullable(),
  seance: z.int(),
  point: z.int(),
  vote: z.int().nullable(),
  date: jour,
  titre: z.string(),
  considerants: z.array(z.string()),
  articles: z.array(articleSchema),
  /** Title, considérants and articles as one text. */
  texte: z.string(),
  etat: etatDecision,
  responsable: z.string().nullable(),
  echeance: jour.nullable(),
  enRetard: z.boolean(),
  indicateur: z.string().nullable(),
  base: baseDecision.nullable(),
  lien: z
    .object({
      type: z.enum(['remplace', 'modifie']),
      decision: z.int(),
      /** That of the decision replaced or modified. */
      numero: z.string().nullable(),
    })
    .nullable(),
  /** Decisions that replace or modify this one. */
  suivantes: z.array(z.int()),
  preuve: z.string().nullable(),
  actions: z.array(actionSchema),
  suites: z.array(
    z.object({
      seance: z.int().nullable(),
      choix: z.enum(['maintenir', 'ajuster', 'abandonner']),
      note: z.string().nullable(),
      faitLe: z.string(),
    }),
  ),
  version: z.int(),
})

/** One point of the curve around a decision. */
const pointEffet = z.object({
  libelle: z.string(),
  du: jour,
  au: jour,
  valeur: z.number().nullable(),
  absence: absenceSchema.nullable(),
})

/** The indicator before and after the decision: the same length of time on both sides, and the curve by quarter. */
export const effetSchema = z.object({
  decision: z.int(),
  date: jour,
  indicateur: z.string(),
  libelle: z.string(),
  unite: z.string(),
  avant: pointEffet,
  apres: pointEffet.nullable(),
  courbe: z.array(pointEffet),
  /** One sentence: what moved, or why nothing can be said yet. */
  phrase: z.string(),
})

export type Action = z.infer<typeof actionSchema>
export type Decision = z.infer<typeof decisionSchema>
export type Article = z.infer<typeof articleSchema>
export type BaseDecision = z.infer<typeof baseDecision>
export type Effet = z.infer<typeof effetSchema>
