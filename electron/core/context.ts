import type { Progress } from '../../shared/contract.ts'
import type { Base } from './database/open.ts'

/** What a handler may touch besides its input. One per process (window, command line, test). */
export type Context = {
  /** The base in use; throws `base_absente` when none is open. */
  base(): Base
  /** Null when no base is open. */
  findBase(): Base | null
  setBase(base: Base | null): void
  /** The real path behind what the caller names: the command line gives paths, the window gives tokens of its dialogs. */
  resolveFichier(reference: string): string
  /** Folder of `resources/`. */
  ressources: string
  /** Now, in milliseconds; tests give a fixed clock. */
  now(): number
  /** Today's calendar day as days since 1970-01-01, in the user's own time zone. */
  aujourdhui(): number
  /** Name written in the journal. */
  utilisateur: string
  /** A tagged pdf of a whole html page (A4, its own style); throws the refusal `impression_indisponible` where nothing can print. */
  imprimer(html: string): Promise<Uint8Array>
  progress(p: Progress): void
  /** True as soon as the user cancels the running task. */
  annule(): boolean
}
