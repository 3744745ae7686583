import { z } from 'zod'

/** What a partner's file becomes before it is stored: the same values for the window, the command line and the tests. */

export const formeSchema = z.enum(['nominatif', 'agrege', 'croise'])
export type Forme = z.infer<typeof formeSchema>

/** What a column of a nominative file means. `identite` columns are never read further than their header. */
export const SENS = [
  'identifiant',
  'sexe',
  'date_naissance',
  'annee_naissance',
  'age',
  'territoire',
  'territoire_2',
  'acteur',
  'date_prescription',
  'date_diagnostic',
  'date_entree',
  'date_fin_prevue',
  'date_prolongation',
  'date_sortie',
  'motif_sortie',
  'brsa',
  'axe',
  'modalite',
  'freins',
  'frein_oui_non',
  'mesures',
  'niveau_formation',
  'duree_inscription',
  'date_inscription',
  'rqth',
  'qpv',
  'indicateur',
  'periode',
  'categorie',
  'valeur',
  'unite',
  'identite',
  'nir',
  'ignoree',
] as const
export const sensSchema = z.enum(SENS)
export type Sens = z.infer<typeof sensSchema>

/** Meanings of the days of a parcours; a day of birth is not one, it identifies. */
export const SENS_DATES = [
  'date_prescription',
  'date_diagnostic',
  'date_entree',
  'date_fin_prevue',
  'date_prolongation',
  'date_sortie',
  'date_inscription',
] as const satisfies Sens[]

export const formatSchema = z.enum([
  'texte',
  'nombre',
  'pourcentage',
  'montant',
  'date',
  'annee',
  'booleen',
  'liste',
  'vide',
])
export type Format = z.infer<typeof formatSchema>

/** jma 03/04/2023 = 3 avril · mja = 4 mars · amj 2023-04-03. */
export const ordreDateSchema = z.enum(['jma', 'mja', 'amj'])
export type OrdreDate = z.infer<typeof ordreDateSchema>
export const decimalesSchema = z.enum(['virgule', 'point'])
export type Decimales = z.infer<typeof decimalesSchema>

/** One question, error or warning, always with its place and a French sentence. `colonne` is a letter. */
export const signalementSchema = z.object({
  fichier: z.string(),
  feuille: z.string().nullable(),
  ligne: z.int().nullable(),
  colonne: z.string().nullable(),
  code: z.string(),
  message: z.string(),
})
export type Signalement = z.infer<typeof signalementSchema>

/** `options[].valeur` is what to write back: `reponse` says where (an option name, or a key of the correspondance). */
export const questionSchema = signalementSchema.extend({
  options: z.array(z.object({ valeur: z.string(), libelle: z.string() })),
  reponse: z.object({
    cle: z.enum(['dates', 'decimales', 'feuille', 'forme', 'colonnes', 'valeurs', 'personnes']),
    sens: z.string().nullable(),
    element: z.string().nullable(),
  }),
})
export type Question = z.infer<typeof questionSchema>

/**
 * The user's answers, saved per source and headers. Keys of `colonnes`, `dates`, `decimales`: column letter or header.
 * Keys of `valeurs`: the meaning of the column, then the label as the file writes it; value: the nomenclature's code.
 */
export const correspondanceSchema = z.object({
  forme: formeSchema.optional(),
  colonnes: z.record(z.string(), z.string()).optional(),
  dates: z.record(z.string(), ordreDateSchema).optional(),
  decimales: z.record(z.string(), decimalesSchema).optional(),
  valeurs: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  zones: z
    .record(z.string(), z.object({ entetes: z.array(z.int()), premiere: z.int(), derniere: z.int() }))
    .optional(),
  personnes: z.record(z.string(), z.enum(['meme', 'distinctes'])).optional(),
  videsEffacent: z.boolean().optional(),
  /** Name of a numbering of persons that this source shares with others: « identifiant_unique_de ». */
  numerotation: z.string().optional(),
})
export type Correspondance = z.infer<typeof correspondanceSchema>

export const optionsImportSchema = z.object({
  fichiers: z.array(z.string()).min(1),
  convention: z.string(),
  source: z.string().optional(),
  annee: z.int().optional(),
  feuille: z.string().optional(),
  forme: formeSchema.optional(),
  correspondance: correspondanceSchema.optional(),
  dates: ordreDateSchema.optional(),
  decimales: decimalesSchema.optional(),
  encodage: z.string().optional(),
  accepterPartiel: z.boolean().optional(),
  /** Corrections made in the preview, and rows left out of the import. `ligne` is the row of the sheet, 1-based. */
  corrections: z
    .array(
      z.object({
        fichier: z.string(),
        feuille: z.string(),
        ligne: z.int(),
        colonne: z.string(),
        valeur: z.string(),
      }),
    )
    .optional(),
  lignesExclues: z.array(z.object({ fichier: z.string(), feuille: z.string(), ligne: z.int() })).optional(),
})
export type OptionsImport = z.infer<typeof optionsImportSchema>

export const preuveSchema = z.object({
  min: z.union([z.string(), z.number()]).nullable(),
  max: z.union([z.string(), z.number()]).nullable(),
  somme: z.number().nullable(),
  vides: z.int(),
  distinctes: z.int(),
  exemples: z.array(z.string()),
})
export type Preuve = z.infer<typeof preuveSchema>

export const colonneImportSchema = z.object({
  colonne: z.string(),
  entete: z.string(),
  sens: sensSchema.nullable(),
  /** For `frein_oui_non` the frein's code, for `territoire` its type. */
  precision: z.string().nullable(),
  format: formatSchema,
  ordre: ordreDateSchema.nullable(),
  preuve: preuveSchema,
})
export type ColonneImport = z.infer<typeof colonneImportSchema>

export const feuilleImportSchema = z.object({
  feuille: z.string(),
  forme: formeSchema.nullable(),
  /** Why the sheet is set aside when `forme` is null (« page de garde », « vide »). */
  raison: z.string().nullable(),
  zone: z.string().nullable(),
  entetes: z.array(z.int()),
  lignesLues: z.int(),
  ecartees: z.int(),
  aCreer: z.int(),
  aModifier: z.int(),
  identiques: z.int(),
  enErreur: z.int(),
  colonnes: z.array(colonneImportSchema),
})
export type FeuilleImport = z.infer<typeof feuilleImportSchema>

export const fichierImportSchema = z.object({
  fichier: z.string(),
  sha256: z.string(),
  octets: z.int(),
  format: z.string(),
  encodage: z.string().nullable(),
  separateur: z.string().nullable(),
  feuilles: z.array(feuilleImportSchema),
})
export type FichierImport = z.infer<typeof fichierImportSchema>

/** The answer of a preview and of an import: the `importer` shape of the command line. */
export const resultatImportSchema = z.object({
  import: z.int().nullable(),
  simulation: z.boolean(),
  source: z.string().nullable(),
  fichiers: z.array(fichierImportSchema),
  erreurs: z.array(signalementSchema),
  avertissements: z.array(signalementSchema),
  questions: z.array(questionSchema),
})
export type ResultatImport = z.infer<typeof resultatImportSchema>

/** One row of the preview. A cell of an identity column is never in it. */
export const ligneApercuSchema = z.object({
  fichier: z.string(),
  feuille: z.string(),
  ligne: z.int(),
  etat: z.enum(['a_creer', 'a_modifier', 'identique', 'en_erreur', 'exclue']),
  cellules: z.array(
    z.object({
      colonne: z.string(),
      brut: z.string(),
      valeur: z.string().nullable(),
      avant: z.string().nullable(),
      probleme: z.string().nullable(),
    }),
  ),
})
export type LigneApercu = z.infer<typeof ligneApercuSchema>
