import { z } from 'zod'

/** One value of a nomenclature. `libelles` are dated names: Pôle emploi until 31/12/2023, France Travail after. */
export const entreeSchema = z.object({
  code: z.string(),
  libelle: z.string(),
  synonymes: z.array(z.string()),
  groupe: z.string().optional(),
  libelles: z
    .array(z.object({ libelle: z.string(), du: z.string().nullable(), au: z.string().nullable() }))
    .optional(),
})
export type Entree = z.infer<typeof entreeSchema>

/** A label outside a closed nomenclature is a question; outside an open one it becomes a local value, with a warning. */
export const nomenclatureSchema = z.object({
  id: z.string(),
  libelle: z.string(),
  ouverte: z.boolean(),
  /** Words that offices write before a label and that change nothing (« Reprise d’emploi en CDI », « Difficulté de logement »). */
  prefixes: z.array(z.string()).optional(),
  entrees: z.array(entreeSchema),
})
export type Nomenclature = z.infer<typeof nomenclatureSchema>

/** Files of `resources/nomenclatures/`, by id. Labels of a column are looked up only in the nomenclature of its meaning. */
export type IdNomenclature =
  | 'motif_sortie'
  | 'groupe_sortie'
  | 'acteur'
  | 'frein'
  | 'mesure'
  | 'axe'
  | 'sexe'
  | 'oui_non'
  | 'niveau_formation'
  | 'duree_inscription'
  | 'departement'
export type Nomenclatures = Record<IdNomenclature, Nomenclature>
