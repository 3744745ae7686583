import { z } from 'zod'
import { parseJour } from './dates.ts'
import { instanceSchema, regleQuorumSchema } from './instance.ts'

/** A convention is data: everything the product knows of one is here, so a sixth convention is a JSON file. */

const jour = z
  .string()
  .refine(t => parseJour(t) !== undefined, { error: 'Date attendue sous la forme AAAA-MM-JJ.' })
const code = z
  .string()
  .regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/, { error: 'Code en minuscules sans accent attendu.' })
/** `agence:meaux`, `mds:lagny`, `departement:23`. */
export const codeTerritoireSchema = z
  .string()
  .regex(/^[a-z_]+:[a-z0-9-]+$/i, { error: 'Code de territoire attendu sous la forme type:code.' })
const axeParcours = z.enum(['AG', 'ASE', 'AUTRE'])

const partie = z.object({
  code,
  nom: z.string(),
  nomCourt: z.string(),
  type: z.enum(['pole_emploi', 'departement', 'ccas', 'etat', 'association']),
})

const duree = z.object({
  initialMois: z.int().positive().nullable(),
  renouvellementMois: z.int().nonnegative().nullable(),
  max: z.int().positive().nullable(),
  maxExceptionnel: z.int().positive().nullable(),
  reference: z.string(),
})

const objectif = z.object({
  code: z.string(),
  annee: z.int().nullable(),
  territoire: codeTerritoireSchema.nullable(),
  valeur: z.number(),
  portee: z.enum(['annee', 'convention', 'permanent']),
  sens: z.enum(['au_moins', 'au_plus']),
  reference: z.string(),
})

const engagement = z.object({
  code,
  texte: z.string(),
  partie: z.string().nullable(),
  reference: z.string(),
  echeance: z.discriminatedUnion('type', [
    z.object({ type: z.literal('date'), date: jour }),
    z.object({ type: z.literal('annuel'), nombre: z.int().positive() }),
    z.object({ type: z.literal('duree_convention') }),
  ]),
})

const echeances = z.object({
  bilanAnnuel: z.object({ mois: z.int(), jour: z.int(), reference: z.string() }).nullable(),
  renouvellement: z.object({ moisAvantFin: z.int().positive(), reference: z.string() }).nullable(),
  preavis: z
    .object({ mois: z.int().nullable(), jours: z.int().nullable(), reference: z.string() })
    .nullable(),
  listeMensuelle: z.object({ reference: z.string() }).nullable(),
  baseRessources: z.object({ parAn: z.int().positive(), reference: z.string() }).nullable(),
  destruction: z.object({ moisApresFin: z.int().positive(), reference: z.string() }).nullable(),
  evaluation: z.object({ reference: z.string() }).nullable(),
})

/**
 * A number or a date as the text gives it, with its place: two of them on one subject may disagree. Two wordings
 * (`libelle`) for one subject mean that the disagreement is only to be verified.
 */
const affirmation = z.object({
  sujet: code,
  libelle: z.string(),
  texte: z.string(),
  valeur: z.union([z.string(), z.number()]),
  reference: z.string(),
})

/** Articles of one document in the order of the text, and the articles that it cites: numbers may repeat or jump. */
const numerotation = z.object({
  document: z.string(),
  articles: z.array(z.string()),
  renvois: z.array(z.object({ vers: z.string(), reference: z.string() })),
})

/** A deliberation as its extract tells it, so that its quorum can be checked. */
const deliberation = z.object({
  objet: z.string(),
  date: jour,
  /** « 14 h 30 », as the extract writes it. */
  heure: z.string().optional(),
  convocation: jour,
  premiereSeance: jour.nullable(),
  regle: regleQuorumSchema,
  exercice: z.int().positive(),
  presents: z.int().nonnegative(),
  pouvoirs: z.int().nonnegative(),
  pour: z.int().nonnegative(),
  contre: z.int().nonnegative(),
  blancs: z.int().nonnegative(),
  nuls: z.int().nonnegative(),
  reference: z.string(),
})

/** Primary secrecy: counts from 1 to `seuil` − 1 are hidden, 0 is shown. */
export const secretSchema = z.object({
  mode: z.enum(['seuil', 'blanc', 'arrondi', 'aucun']),
  seuil: z.int().min(2),
  base: z.int().positive().nullable(),
  motif: z.string().nullable(),
})

export const conventionSchema = z.object({
  id: code,
  titre: z.string().min(1),
  nature: z.enum(['convention', 'protocole']),
  departement: z.string().nullable(),
  parties: z.array(partie).min(1),
  dates: z.object({
    signature: jour.nullable(),
    /** Day of the deliberation or of the decision that allows the signature. */
    acte: jour.nullable(),
    effet: jour,
    fin: jour,
    /** `annee`: the text gives years only, and days of `effet` and `fin` are the bounds of those years. */
    precision: z.enum(['jour', 'annee']).optional(),
    references: z
      .object({
        signature: z.string().optional(),
        acte: z.string().optional(),
        effet: z.string().optional(),
        fin: z.string().optional(),
      })
      .optional(),
  }),
  parent: z
    .object({ id: code.nullable(), titre: z.string(), debut: jour, fin: jour, datee: jour.nullable() })
    .nullable(),
  cadre: z.array(z.object({ id: code.nullable(), titre: z.string(), date: jour.nullable() })),
  axes: z.array(
    z.object({ numero: z.int(), code: z.enum(['ressources', 'AG', 'ASE']), libelle: z.string() }),
  ),
  durees: z.object({ AG: duree, ASE: duree.nullable() }),
  modalites: z.array(
    z.object({ code, libelle: z.string(), axe: axeParcours, synonymes: z.array(z.string()) }),
  ),
  personnesConcerneesAvecAutre: z.boolean(),
  indicateurs: z.array(
    z.object({
      code: z.string(),
      statut: z.enum(['demande', 'mentionne']),
      codes: z.array(z.string()).min(1),
      libelle: z.string(),
      reference: z.string(),
    }),
  ),
  objectifs: z.array(objectif),
  reperes: z.array(
    z.object({
      code: z.string(),
      libelle: z.string(),
      annee: z.int().nullable(),
      valeur: z.number(),
      reference: z.string(),
    }),
  ),
  portefeuille: z
    .object({ cible: z.int().positive(), min: z.int().nullable(), max: z.int().nullable() })
    .nullable(),
  delaiObjectifJours: z.int().positive().nullable(),
  conseillersEtp: z.number().nullable(),
  territoires: z.object({
    types: z
      .array(
        z.object({
          code: z.string(),
          libelle: z.string(),
          pluriel: z.string(),
          synonymes: z.array(z.string()),
        }),
      )
      .min(1),
    liste: z.array(
      z.object({
        code: codeTerritoireSchema,
        libelle: z.string(),
        synonymes: z.array(z.string()),
        conseillersEtp: z.number().nullable(),
        communes: z.int().nullable(),
      }),
    ),
    liens: z.array(z.object({ de: codeTerritoireSchema, vers: codeTerritoireSchema })),
    ouverts: z.boolean(),
    /** Where the text lists them. */
    reference: z.string().optional(),
  }),
  instances: z.array(instanceSchema),
  engagements: z.array(engagement),
  echeances,
  clauseDonnees: z.string(),
  conservation: z.object({ moisApresFin: z.int().positive(), reference: z.string() }),
  secret: secretSchema,
  grilleAges: z
    .array(z.object({ code, libelle: z.string(), min: z.int().nullable(), max: z.int().nullable() }))
    .min(1),
  themesFreins: z.array(
    z.object({ code, libelle: z.string(), freins: z.array(z.string()), synonymes: z.array(z.string()) }),
  ),
  mesures: z.array(
    z.object({
      code,
      libelle: z.string(),
      synonymes: z.array(z.string()),
      /** Modalities of parcours that count as this measure (Creuse counts parcours by modality). */
      modalites: z.array(z.string()).optional(),
    }),
  ),
  regroupementSorties: z.array(z.object({ code, libelle: z.string(), groupes: z.array(z.string()) })).min(1),
  retenu: z.record(z.string(), z.enum(['calcule', 'declare'])),
  chapitres: z
    .array(z.object({ code, titre: z.string(), type: z.enum(['texte', 'chiffres', 'mixte']) }))
    .min(1),
  affirmations: z.array(affirmation),
  numerotation: z.array(numerotation).optional(),
  deliberations: z.array(deliberation).optional(),
})

export type Convention = z.infer<typeof conventionSchema>
export type Affirmation = z.infer<typeof affirmation>
export type Secret = z.infer<typeof secretSchema>
