import { z } from 'zod'
import { absenceSchema } from './absence.ts'
import { annee, formatRapport, jour } from './reponses.ts'
import { refChiffre, refComparaison, texteRicheSchema } from './texte-riche.ts'

/** The annual report: its chapters, its state, what must be read before it leaves, what it was when validated. */

export const destinationSchema = z.enum(['comite', 'public'])
export const etatRapport = z.enum(['brouillon', 'relu', 'valide', 'diffuse'])
export const etatChapitre = z.enum(['a_ecrire', 'en_cours', 'pret'])

/** One chapter in the list at the left. `version` counts its saves; 0 when it was never written. */
export const resumeChapitre = z.object({
  code: z.string(),
  titre: z.string(),
  type: z.enum(['texte', 'chiffres', 'mixte']),
  etat: etatChapitre,
  /** Left out of this report by the user: kept, not printed. */
  ecarte: z.boolean(),
  version: z.int(),
  modifieLe: z.string().nullable(),
  modifiePar: z.string().nullable(),
  contributions: z.int(),
})

export const contributionSchema = z.object({
  id: z.int(),
  /** Chapter that it is meant for. */
  chapitre: z.string(),
  partenaire: z.string(),
  territoire: z.string().nullable(),
  auteur: z.string(),
  recueLe: jour,
  contenu: texteRicheSchema,
  /** Name of the file that it was read from; null when it was typed. */
  fichier: z.string().nullable(),
  /** What could not be read from the file (images, tracked changes…), in French. */
  avertissements: z.array(z.string()),
  /** Printed under its author's name at the end of the chapter. */
  retenue: z.boolean(),
  ecartee: z.boolean(),
})

export const chapitreSchema = resumeChapitre.extend({
  contenu: texteRicheSchema,
  /** The same chapter in the latest report of the year before, as it was written; null when there is none. */
  precedent: z.object({ annee, titre: z.string(), contenu: texteRicheSchema, html: z.string() }).nullable(),
  liste: z.array(contributionSchema),
})

export const fichierFige = z.object({
  destination: destinationSchema,
  format: formatRapport,
  octets: z.int(),
  sha256: z.string(),
})

/** One version of the report of a year. */
export const rapportSchema = z.object({
  convention: z.string(),
  annee,
  version: z.int(),
  etat: etatRapport,
  /** Raised by each act; to be given back so that a later save from another window is refused. */
  revision: z.int(),
  /** Why this version corrects the one before; null for the first. */
  motif: z.string().nullable(),
  reluLe: z.string().nullable(),
  reluPar: z.string().nullable(),
  valideLe: z.string().nullable(),
  /** The adopted decision that validates it. */
  decision: z.object({ id: z.int(), numero: z.string(), titre: z.string(), date: jour }).nullable(),
  diffuseLe: jour.nullable(),
  destinataires: z.string().nullable(),
  chapitres: z.array(resumeChapitre),
  fichiers: z.array(fichierFige),
  /** Every version of this year, latest first. */
  versions: z.array(
    z.object({
      version: z.int(),
      etat: etatRapport,
      motif: z.string().nullable(),
      valideLe: z.string().nullable(),
    }),
  ),
})

/** What must be read before the report leaves. `bloquant` refuses the export. */
export const controleRapport = z.object({
  code: z.string(),
  gravite: z.enum(['bloquant', 'a_lire']),
  /** Chapter where it stands; null for the whole report. */
  chapitre: z.string().nullable(),
  message: z.string(),
})

/** What an attacker finds from everything that would be published. */
export const attaqueSchema = z.object({
  cellules: z.int(),
  primaires: z.int(),
  secondaires: z.int(),
  /** Hidden cells whose bounds say more than the mark does. */
  trouvables: z.array(z.object({ libelle: z.string(), annee, min: z.number(), max: z.number() })),
})

export const chiffreEvalue = z.object({
  texte: z.string(),
  valeur: z.number().nullable(),
  absence: absenceSchema.nullable(),
  /** Full words for a screen reader or a tooltip: « Entrées en accompagnement global, 2023 ». */
  libelle: z.string(),
  /** False when the indicator or the line no longer exists. */
  connu: z.boolean(),
})
export const comparaisonEvaluee = z.object({
  texte: z.string(),
  tenue: z.enum(['vraie', 'fausse', 'inconnue']),
  /** What changed since the words were written, or why nothing can be said; null while they hold. */
  explication: z.string().nullable(),
  avant: z.number().nullable(),
  apres: z.number().nullable(),
})

/** One line of the annex of sources; printed figures refer to it by its number. */
export const ligneSource = z.object({
  numero: z.int(),
  code: z.string(),
  libelle: z.string(),
  annee,
  /** Version of the definition. */
  version: z.int(),
  origine: z.enum(['calcule', 'declare', 'registre', 'convention', 'absent']),
  fichiers: z.array(
    z.object({
      import: z.int(),
      fichier: z.string(),
      feuille: z.string().nullable(),
      /** « A5:R108 » or « C7 ». */
      cellules: z.string(),
      arreteAu: jour.nullable(),
    }),
  ),
})

/** The same figure from two sources. Amounts in cents, rates as fractions, as in the indicators. */
export const deuxSourcesSchema = z.object({
  code: z.string(),
  libelle: z.string(),
  unite: z.string(),
  calcule: z.number().nullable(),
  declare: z.number().nullable(),
  absenceDeclare: absenceSchema.nullable(),
  source: z.string(),
  ecart: z.number().nullable(),
  /** Largest gap that needs no reason, in the unit of the figure. */
  tolerance: z.number(),
  retenu: z.enum(['calcule', 'declare']),
  motif: z.string().nullable(),
})

/** What the user may change of the printed report, for the convention. */
export const modeleRapportSchema = z.object({
  /** Order, titles and presence of chapters; codes that no profile has are the user's own. */
  chapitres: z.array(z.object({ code: z.string(), titre: z.string().trim().min(1), ecarte: z.boolean() })),
  /** Printed under the title on the first page; empty for none. */
  sousTitre: z.string(),
  /** Foot of each page, at the left. */
  pied: z.string(),
  mentionFse: z.object({ presente: z.boolean(), texte: z.string() }),
  /** First text of a chapter in a new report, by chapter code. */
  textes: z.record(z.string(), texteRicheSchema),
})
export const logoSchema = z.object({
  partie: z.string(),
  sha256: z.string(),
  type: z.enum(['png', 'jpeg']),
  largeur: z.int(),
  hauteur: z.int(),
  alt: z.string(),
})

export const demandeEvaluation = z.object({
  chiffres: z.array(refChiffre).max(2000).default([]),
  comparaisons: z.array(refComparaison).max(2000).default([]),
})

export type EtatRapport = z.infer<typeof etatRapport>
export type EtatChapitre = z.infer<typeof etatChapitre>
export type ResumeChapitre = z.infer<typeof resumeChapitre>
export type ChapitreEcrit = z.infer<typeof chapitreSchema>
export type Contribution = z.infer<typeof contributionSchema>
export type RapportAnnuel = z.infer<typeof rapportSchema>
export type ControleRapport = z.infer<typeof controleRapport>
export type Attaque = z.infer<typeof attaqueSchema>
export type ChiffreEvalue = z.infer<typeof chiffreEvalue>
export type ComparaisonEvaluee = z.infer<typeof comparaisonEvaluee>
export type LigneSource = z.infer<typeof ligneSource>
export type DeuxSources = z.infer<typeof deuxSourcesSchema>
export type ModeleEdition = z.infer<typeof modeleRapportSchema>
export type Logo = z.infer<typeof logoSchema>
