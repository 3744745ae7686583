import { z } from 'zod'
import { optionsImportSchema } from './domain/bilan.ts'
import {
  etatPieceFse,
  grilleFse,
  listeMensuelle,
  participantFse,
  pieceFse,
  programmeFse,
} from './domain/fse.ts'
import {
  attaqueSchema,
  chapitreSchema,
  chiffreEvalue,
  comparaisonEvaluee,
  contributionSchema,
  controleRapport,
  demandeEvaluation,
  destinationSchema,
  deuxSourcesSchema,
  etatChapitre,
  ligneSource,
  logoSchema,
  modeleRapportSchema,
  rapportSchema,
} from './domain/rapport.ts'
import { annee, formatRapport, jour, refConvention } from './domain/reponses.ts'
import { texteRicheSchema } from './domain/texte-riche.ts'
import type { ChartSpec } from './graphiques/chart-spec.ts'

const phrase = z.string().trim().min(1)
const refRapport = refConvention.extend({ annee })
const refChapitre = refRapport.extend({ code: z.string() })
/** The revision of the report, or the version of the chapter, that the caller saw. */
const vue = z.int().optional()
const destination = destinationSchema.default('comite')
const fichiersEcrits = z.object({
  fichiers: z.array(
    z.object({ format: formatRapport, fichier: z.string(), octets: z.int(), sha256: z.string() }),
  ),
  avertissements: z.array(z.string()),
})
const chiffreGraphique = z.object({
  id: z.string(),
  titre: z.string(),
  /** The chart itself, for the window to draw. */
  spec: z.custom<ChartSpec>().optional(),
})

/** The annual report: words, figures, secrecy, validation; evidence of the social fund; the file of a meeting. */
export const contractRapport = {
  /** Without `version`, the latest. A report that nobody began has the chapters of the model and revision 0. */
  'rapport:get': {
    input: refRapport.extend({ version: z.int().positive().optional() }),
    output: rapportSchema,
  },
  'rapport:chapitre': { input: refChapitre, output: chapitreSchema },
  /** Saves a text; refused (`modifie_ailleurs`) when `version` is not the last one. */
  'rapport:ecrire': {
    input: refChapitre.extend({
      contenu: texteRicheSchema,
      version: vue,
      /** Keeps the text that it replaces among the earlier ones, however close it is. */
      garder: z.boolean().default(false),
    }),
    output: z.object({ version: z.int(), modifieLe: z.string() }),
  },
  'rapport:chapitreModifier': {
    input: refChapitre.extend({
      titre: phrase.optional(),
      etat: etatChapitre.optional(),
      ecarte: z.boolean().optional(),
    }),
    output: rapportSchema,
  },
  'rapport:chapitreAjouter': {
    input: refRapport.extend({ titre: phrase, apres: z.string().nullable().default(null) }),
    output: rapportSchema,
  },
  'rapport:chapitresOrdonner': {
    input: refRapport.extend({ codes: z.array(z.string()) }),
    output: rapportSchema,
  },
  /** Earlier texts of a chapter, latest first. */
  'rapport:historique': {
    input: refChapitre,
    output: z.array(
      z.object({
        version: z.int(),
        le: z.string(),
        par: z.string(),
        mots: z.int(),
        contenu: texteRicheSchema,
      }),
    ),
  },
  /** Values and words of live nodes, masked as the destination wants. */
  'rapport:evaluer': {
    input: refRapport.extend({ destination, ...demandeEvaluation.shape }),
    output: z.object({ chiffres: z.array(chiffreEvalue), comparaisons: z.array(comparaisonEvaluee) }),
  },
  /** Charts that a text may show. */
  'rapport:graphiques': { input: refRapport, output: z.array(chiffreGraphique) },
  'rapport:apercu': {
    input: refRapport.extend({
      destination,
      /** One chapter alone. */
      chapitre: z.string().optional(),
      version: z.int().positive().optional(),
    }),
    output: z.object({ html: z.string(), avertissements: z.array(z.string()) }),
  },
  'rapport:controles': {
    input: refRapport.extend({ destination }),
    output: z.object({ controles: z.array(controleRapport), attaque: attaqueSchema.nullable() }),
  },
  'rapport:sources': { input: refRapport, output: z.array(ligneSource) },
  'rapport:deuxSources': { input: refRapport, output: z.array(deuxSourcesSchema) },
  /** Which of the two is printed, and why; `retenu` null gives back the choice of the convention. */
  'rapport:retenir': {
    input: refRapport.extend({
      code: z.string(),
      retenu: z.enum(['calcule', 'declare']).nullable(),
      motif: z.string().trim().nullable().default(null),
      tolerance: z.number().nonnegative().nullable().default(null),
    }),
    output: z.array(deuxSourcesSchema),
  },
  /** A validated report gives its stored bytes. */
  'rapport:exporter': {
    input: refRapport.extend({
      formats: z.array(formatRapport).min(1),
      dossier: z.string(),
      destination,
      destinataires: z.string().optional(),
      version: z.int().positive().optional(),
    }),
    output: fichiersEcrits,
  },
  'rapport:relire': { input: refRapport.extend({ revision: vue }), output: rapportSchema },
  'rapport:reprendre': { input: refRapport.extend({ revision: vue }), output: rapportSchema },
  /**
   * `decision`: an adopted decision of the convention. Freezes every format and destination; `avertissements` say what could
   * not be (a pdf that nothing prints here, a public version that would give a hidden value back).
   */
  'rapport:valider': {
    input: refRapport.extend({ decision: z.int(), revision: vue }),
    output: rapportSchema.extend({ avertissements: z.array(z.string()) }),
  },
  'rapport:diffuser': {
    input: refRapport.extend({ le: jour, destinataires: phrase, revision: vue }),
    output: rapportSchema,
  },
  /** A new draft version with its reason; the validated one keeps its bytes. */
  'rapport:corriger': { input: refRapport.extend({ motif: phrase, revision: vue }), output: rapportSchema },

  'contributions:ajouter': {
    input: refChapitre.extend({
      partenaire: phrase,
      territoire: z.string().nullable().default(null),
      auteur: phrase,
      recueLe: jour,
      /** A text typed here, or a file (docx, odt, txt, html) that it is read from. */
      contenu: texteRicheSchema.optional(),
      fichier: z.string().optional(),
    }),
    output: contributionSchema,
  },
  'contributions:modifier': {
    input: z.object({
      id: z.int(),
      contenu: texteRicheSchema.optional(),
      auteur: phrase.optional(),
      retenue: z.boolean().optional(),
      ecartee: z.boolean().optional(),
    }),
    output: contributionSchema,
  },

  'modeles:get': {
    input: refConvention,
    output: z.object({ modele: modeleRapportSchema, logos: z.array(logoSchema) }),
  },
  /** Null gives the model of the profile back. */
  'modeles:modifier': {
    input: refConvention.extend({ modele: modeleRapportSchema.nullable() }),
    output: z.object({ modele: modeleRapportSchema, logos: z.array(logoSchema) }),
  },
  /** From a file, or a picture that the base already holds (a logo taken off, put back). */
  'logos:poser': {
    input: refConvention.extend({
      partie: z.string(),
      fichier: z.string().optional(),
      sha256: z.string().optional(),
      alt: phrase.optional(),
    }),
    output: z.array(logoSchema),
  },
  'logos:retirer': {
    input: refConvention.extend({ partie: z.string() }),
    output: z.array(logoSchema),
  },
  /** A png or a jpeg, from a file or pasted (base 64). */
  'images:ajouter': {
    input: z.object({ fichier: z.string().optional(), base64: z.string().max(28_000_000).optional() }),
    output: z.object({
      sha256: z.string(),
      type: z.enum(['png', 'jpeg']),
      largeur: z.int(),
      hauteur: z.int(),
    }),
  },
  'images:get': { input: z.object({ sha256: z.string() }), output: z.object({ url: z.string() }) },

  'fse:participants': {
    input: refRapport.extend({
      seulementManquantes: z.boolean().default(false),
      debut: z.int().nonnegative().default(0),
      nombre: z.int().positive().max(500).default(100),
    }),
    output: z.object({
      total: z.int(),
      complets: z.int(),
      requises: z.array(pieceFse),
      participants: z.array(participantFse),
    }),
  },
  'fse:noter': {
    input: z.object({
      parcours: z.array(z.int()).min(1).max(1000),
      piece: pieceFse,
      etat: etatPieceFse,
      reference: z.string().trim().nullable().default(null),
    }),
    output: z.object({ notees: z.int() }),
  },
  /** Masked unless `brut`. */
  'fse:grille': {
    input: refRapport.extend({ programme: programmeFse, brut: z.boolean().optional() }),
    output: grilleFse,
  },
  'fse:listes': { input: refRapport, output: z.array(listeMensuelle) },
  /** Compares a received list with the base; stores counts and rows, never a line of it. */
  'fse:recevoir': {
    input: refConvention.extend({
      mois: z.string().regex(/^\d{4}-\d{2}$/, { error: 'Mois attendu sous la forme AAAA-MM.' }),
      recueLe: jour,
      import: optionsImportSchema,
    }),
    output: listeMensuelle,
  },

  /** One numbered pdf and a zip with its manifest; the archive of the meeting once it is over. */
  'seances:dossier': {
    input: z.object({ seance: z.int(), dossier: z.string() }),
    output: z.object({
      archive: z.boolean(),
      fichiers: z.array(z.object({ fichier: z.string(), octets: z.int(), sha256: z.string() })),
      avertissements: z.array(z.string()),
    }),
  },
} as const
