import { z } from 'zod'
import { absenceSchema } from './absence.ts'

export const uniteSchema = z.enum([
  'parcours',
  'personnes',
  'taux',
  'jours',
  'etp',
  'centimes',
  'mesures',
  'seances',
  'decisions',
  'nombre',
  'oui_non',
])
export type Unite = z.infer<typeof uniteSchema>

export const modaliteValeurSchema = z.object({
  modalite: z.string(),
  libelle: z.string(),
  valeur: z.number().nullable(),
  /** Share of the ventilation's total, 0 to 1; null when it makes no sense (a mean) or is hidden. */
  part: z.number().nullable(),
  absence: absenceSchema.nullable(),
  /** For a rate or a mean by modality: what it stands on. Secrecy hides a line that does not say it. */
  numerateur: z.number().nullable().optional(),
  denominateur: z.number().nullable().optional(),
  n: z.number().nullable().optional(),
})
export type ModaliteValeur = z.infer<typeof modaliteValeurSchema>

/** One value of the catalogue, in the shape of the command line. `valeur` is null when `absence` is set. */
export const indicateurSchema = z.object({
  code: z.string(),
  libelle: z.string(),
  unite: uniteSchema,
  valeur: z.number().nullable(),
  absence: absenceSchema.nullable(),
  numerateur: z.number().nullable(),
  denominateur: z.number().nullable(),
  n: z.number().nullable(),
  manquants: z.number().nullable(),
  mediane: z.number().nullable().optional(),
  /** `base_ressources` only: day of the joint update. */
  date: z.string().nullable().optional(),
  objectif: z
    .object({
      valeur: z.number(),
      sens: z.enum(['au_moins', 'au_plus']),
      prorata: z.boolean(),
      etat: z.enum(['atteint', 'a_surveiller', 'non_atteint', 'non_disponible']),
    })
    .nullable(),
  ventilations: z.record(z.string(), z.array(modaliteValeurSchema)),
  declare: z
    .object({
      valeur: z.number().nullable(),
      source: z.string(),
      ecart: z.number().nullable(),
      absence: absenceSchema.nullable(),
      /** Only when the user decided for that year: why, and the largest gap that needs no reason. */
      motif: z.string().nullable().optional(),
      tolerance: z.number().nullable().optional(),
    })
    .nullable(),
  retenu: z.enum(['calcule', 'declare']),
  version: z.int(),
  /** Import numbers that the value comes from. */
  sources: z.array(z.int()),
})
export type Indicateur = z.infer<typeof indicateurSchema>
