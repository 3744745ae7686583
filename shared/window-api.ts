import type { z } from 'zod'
import type { Channel, Reply, Request } from './contract.ts'
import type {
  WindowChannel,
  WindowContract,
  WindowEvent,
  WindowEvents,
  WindowReply,
} from './window-contract.ts'

/** A `File` of the page: the shared layer has no DOM types. */
export type FichierDepose = { readonly name: string; readonly size: number }

/** What the page gives; it differs from the contract in one place, where paths must not be known to the page. */
export type WindowRequest<C extends WindowChannel> = C extends 'fenetre:deposer'
  ? { fichiers: readonly FichierDepose[] }
  : z.input<WindowContract[C]['input']>

/** `window.tandem`, and nothing else of the machine. A refusal is a reply; a rejected promise is a bug. */
export type TandemApi = {
  invoke<C extends Channel>(channel: C, input: Request<C>): Promise<Reply<C>>
  invoke<C extends WindowChannel>(channel: C, input: WindowRequest<C>): Promise<WindowReply<C>>
  /** Returns the function that stops listening. */
  on<E extends WindowEvent>(event: E, listener: (payload: WindowEvents[E]) => void): () => void
}
