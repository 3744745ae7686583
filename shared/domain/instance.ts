import { z } from 'zod'

/** A body of a convention: its seats, when it meets and by which rules it decides. */

const code = z
  .string()
  .regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/, { error: 'Code en minuscules sans accent attendu.' })

const siege = z.object({
  code,
  fonction: z.string(),
  partie: z.string(),
  nombre: z.int().positive(),
  /** « ou son représentant » */
  representable: z.boolean(),
  voix: z.enum(['deliberative', 'consultative']),
  /** Group of members in which the text places the seat (« membres élus »), when it has any. */
  college: z.string().optional(),
  /** Whether a named substitute sits when the holder is away. */
  suppleant: z.boolean().optional(),
  /** Its first place presides the body by right; absent where the text names no president. */
  preside: z.boolean().optional(),
})

/** When a body meets, or when something is due: read by the calendar. */
export const rythmeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('au_demarrage') }),
  z.object({ type: z.literal('a_la_fin') }),
  z.object({ type: z.literal('par_an'), nombre: z.int().positive(), parTerritoire: z.boolean().optional() }),
  z.object({ type: z.literal('par_mois'), nombre: z.int().positive() }),
  z.object({ type: z.literal('par_trimestre'), nombre: z.int().positive() }),
  z.object({ type: z.literal('apres_signature'), mois: z.int().positive() }),
  z.object({ type: z.literal('fin_annee_civile') }),
  z.object({ type: z.literal('avant_fin'), moisDu: z.int().positive(), moisAu: z.int().positive() }),
])

export const regleQuorumSchema = z.enum([
  'ccas',
  'conseil_municipal',
  'conseil_departemental',
  'commission_permanente',
  'comite_departemental_emploi',
  'aucun',
])

/**
 * `francs`: neither the first nor the last day counts. `reference` is the text that the rule comes from. `depuis` is for a
 * second convocation: it runs from the convocation, or from the meeting without quorum (« de plein droit »).
 */
const delai = z.object({
  jours: z.int().nonnegative(),
  francs: z.boolean(),
  reference: z.string(),
  depuis: z.enum(['convocation', 'seance']).optional(),
})

/** How a body is convened and decides; null where no rule applies. What a convention does not set is the law's (`reglement.ts`). */
export const reglementSchema = z.object({
  convocation: delai.nullable(),
  secondeConvocation: delai.nullable(),
  /** Null: nobody may vote for another. */
  pouvoirs: z.object({ parMembre: z.int().positive(), reference: z.string() }).nullable(),
  voixPreponderante: z.object({ de: z.enum(['president', 'etat']), reference: z.string() }).nullable(),
  majorite: z.object({ regle: z.enum(['consensus', 'exprimes']), reference: z.string() }),
  /** Whether a member in videoconference counts for the quorum and votes; otherwise that member only follows the meeting. */
  visio: z.object({ admise: z.boolean(), reference: z.string() }),
})
export type Reglement = z.infer<typeof reglementSchema>

export const instanceSchema = z.object({
  code,
  libelle: z.string(),
  autresNoms: z.array(z.string()),
  role: z.enum(['decision', 'deliberation', 'technique', 'local']),
  rythmes: z.array(rythmeSchema),
  sieges: z.array(siege),
  quorum: regleQuorumSchema,
  majorite: z.enum(['consensus', 'exprimes']),
  /** Settings of the convention that replace those of the law, one by one. */
  reglement: reglementSchema.partial().optional(),
  reference: z.string(),
})

export type Instance = z.infer<typeof instanceSchema>
export type Siege = z.infer<typeof siege>
export type Rythme = z.infer<typeof rythmeSchema>
export type RegleQuorum = z.infer<typeof regleQuorumSchema>
