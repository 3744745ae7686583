import type { Channel, Progress, Reply } from '../../shared/contract.ts'

/** What the main process and a core thread say to each other. One call at a time: the host holds the queue. */

/** Given once, when the thread starts. */
export type CoreThreadData = {
  /** Folder of `resources/`. */
  ressources: string
  utilisateur: string
  /** One Int32: 1 asks the running job to stop. A synchronous loop receives no message, but it can read memory. */
  annulation: SharedArrayBuffer
  /** Tokens already handed to the window, with their paths. */
  jetons: [jeton: string, chemin: string][]
}

export type ToCoreThread =
  | {
      type: 'appel'
      id: number
      channel: Channel
      input: unknown
      /** The base that the window works on: the thread opens or closes its own connection to follow it. */
      base: string | null
    }
  | { type: 'jeton'; jeton: string; chemin: string }
  /** Answers `imprimer`; null when nothing could print. */
  | { type: 'imprime'; id: number; pdf: Uint8Array | null }
  | { type: 'fermer' }

export type FromCoreThread =
  | { type: 'reponse'; id: number; reply: Reply<Channel>; base: string | null }
  /** A bug: `trace` holds no message, because a message may quote a file. */
  | { type: 'panne'; id: number; trace: string }
  | { type: 'progress'; progress: Progress }
  /** Asks the main process, which alone has windows, for the pdf of a whole page. */
  | { type: 'imprimer'; id: number; html: string }
