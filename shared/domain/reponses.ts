import { z } from 'zod'
import { absenceSchema } from './absence.ts'
import { fichierImportSchema, signalementSchema } from './bilan.ts'
import { regleQuorumSchema } from './instance.ts'

/** Shapes of what the application answers, shared by the contract, the pure rules and the screens. */

export const jour = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'Date attendue sous la forme AAAA-MM-JJ.' })
export const annee = z.int().min(1990).max(2100)
export const refConvention = z.object({ convention: z.string() })
export const periode = { annee: annee.optional(), du: jour.optional(), au: jour.optional() }
export const territoire = z.object({ code: z.string(), libelle: z.string(), type: z.string() })
export const vide = z.object({})

export const resumeConvention = z.object({
  id: z.string(),
  titre: z.string(),
  departement: z.string().nullable(),
  parties: z.array(z.string()),
  effet: jour,
  fin: jour,
})

export const valeurDeclareeSchema = z.object({
  indicateur: z.string(),
  libelle: z.string(),
  territoire: territoire.nullable(),
  periode: z.string(),
  categorie: z.string().nullable(),
  valeur: z.number().nullable(),
  absence: absenceSchema.nullable(),
  brut: z.string().nullable(),
  fichier: z.string(),
  feuille: z.string().nullable(),
  cellule: z.string(),
  import: z.int(),
})

export const echeanceSchema = z.object({
  code: z.enum([
    'bilan_annuel',
    'comite',
    'comite_extraordinaire',
    'renouvellement',
    'preavis',
    'evaluation',
    'instance',
    'liste_mensuelle',
    'base_ressources',
    'destruction',
    'fin_convention',
  ]),
  libelle: z.string(),
  date: z.union([jour, z.object({ du: jour, au: jour })]),
  instance: z.string().nullable(),
  regle: z.string(),
  etat: z.enum(['a_venir', 'proche', 'en_retard', 'fait', 'passee']),
  /** The meeting, held or planned, that answers this date. */
  seance: z.int().nullable(),
})
export type Echeance = z.infer<typeof echeanceSchema>

export const controleSchema = z.object({
  code: z.string(),
  gravite: z.enum(['contradiction', 'a_verifier', 'anomalie']),
  message: z.string(),
  elements: z.array(
    z.object({
      texte: z.string(),
      valeur: z.union([z.string(), z.number()]).nullable(),
      reference: z.string(),
    }),
  ),
})
export type Controle = z.infer<typeof controleSchema>

export const quorumSchema = z.object({
  requis: z.int().nullable(),
  presents: z.int(),
  comptes: z.int(),
  atteint: z.boolean(),
  regle: regleQuorumSchema,
  phrase: z.string(),
})
export type Quorum = z.infer<typeof quorumSchema>

export const infoBase = z.object({
  fichier: z.string(),
  nom: z.string(),
  octets: z.int(),
  version: z.int(),
  journalisation: z.enum(['wal', 'delete']),
  conventions: z.array(resumeConvention),
  annees: z.array(annee),
})

export const lignesImport = z.object({
  import: z.int(),
  date: z.string(),
  utilisateur: z.string(),
  source: z.string(),
  convention: z.string(),
  annee: annee.nullable(),
  correspondance: z.int().nullable(),
  fichiers: z.array(fichierImportSchema),
  aCreer: z.int(),
  aModifier: z.int(),
  identiques: z.int(),
  enErreur: z.int(),
  avertissements: z.array(signalementSchema),
})

export const provenanceLigne = z.object({
  import: z.int(),
  fichier: z.string(),
  feuille: z.string().nullable(),
  ligne: z.int().nullable(),
  cellule: z.string(),
  texte: z.string(),
  date: z.string(),
})

export const formatRapport = z.enum(['xlsx', 'docx', 'html', 'pdf', 'csv', 'pptx', 'ods'])
