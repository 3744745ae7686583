import { z } from 'zod'
import type { Progress } from './contract.ts'

/**
 * What only the window can do: dialogs, recent bases, folders. These channels never reach the core, and the command
 * line has no use for them. A path chosen by the user stays in the main process: the window holds a token, which every
 * channel of the contract accepts where the command line gives a path.
 */

const fichierChoisi = z.object({
  /** `jeton:…`, valid until the application closes. */
  jeton: z.string(),
  /** Name of the file or folder, without its folder. */
  nom: z.string(),
  /** Folder that holds it, for display only. */
  emplacement: z.string(),
})
export type FichierChoisi = z.infer<typeof fichierChoisi>

const baseRecente = fichierChoisi.extend({
  /** Instant (ISO 8601) of the last opening. */
  ouverteAt: z.string(),
  /** False when the file was moved or its drive is away. */
  presente: z.boolean(),
})

const vide = z.object({})

export const windowContract = {
  /** Files of a bilan, papers of a meeting of any kind, the text of a partner or a picture. Empty when the user gives up. */
  'fenetre:choisirFichiers': {
    input: z.object({
      plusieurs: z.boolean().default(true),
      usage: z.enum(['bilan', 'piece', 'contribution', 'image']).default('bilan'),
    }),
    output: z.object({ fichiers: z.array(fichierChoisi) }),
  },
  'fenetre:choisirDossier': {
    input: z.object({ titre: z.string().optional() }),
    output: z.object({ dossier: fichierChoisi.nullable() }),
  },
  /** A folder that exists and can be written, without asking: `Documents/Tandem/…`. */
  'fenetre:dossierPropose': {
    input: z.object({ usage: z.enum(['exemple', 'bases', 'rapports']) }),
    output: z.object({ dossier: fichierChoisi }),
  },
  'fenetre:choisirBase': { input: vide, output: z.object({ base: fichierChoisi.nullable() }) },
  /** A name for a file that does not exist yet; the right extension is added. */
  'fenetre:enregistrerSous': {
    input: z.object({
      type: z.enum(['base', 'sauvegarde', 'calendrier', 'registre']),
      nom: z.string().min(1).max(120),
    }),
    output: z.object({ fichier: fichierChoisi.nullable() }),
  },
  /** Shows a chosen folder, or the folder of a chosen file, in the system's explorer. */
  'fenetre:ouvrirDossier': {
    input: z.object({ jeton: z.string() }),
    output: z.object({ ouvert: z.boolean() }),
  },
  /** Most recent first. */
  'fenetre:basesRecentes': { input: vide, output: z.object({ bases: z.array(baseRecente) }) },
  /** Asks the long job to stop; it answers its own call with `tache_annulee`. False when nothing runs. */
  'fenetre:annuler': { input: vide, output: z.object({ demande: z.boolean() }) },
  /** Files dropped on the window: the window gives its `File` objects, the preload turns them into paths. */
  'fenetre:deposer': {
    input: z.object({ chemins: z.array(z.string()).min(1).max(200) }),
    output: z.object({ fichiers: z.array(fichierChoisi) }),
  },
} as const

export type WindowContract = typeof windowContract
export type WindowChannel = keyof WindowContract
export type WindowInput<C extends WindowChannel> = z.output<WindowContract[C]['input']>
export type WindowOutput<C extends WindowChannel> = z.output<WindowContract[C]['output']>
export type WindowReply<C extends WindowChannel> =
  | { ok: true; value: WindowOutput<C> }
  | { ok: false; erreur: { code: string; message: string; details: unknown } }

/** What the main process tells the window without being asked. */
export type WindowEvents = { progress: Progress }
export type WindowEvent = keyof WindowEvents
