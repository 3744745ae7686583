import { impressionIndisponible } from './impression-indisponible.ts'
import type { FromCoreThread } from './worker-protocol.ts'

export type PrintRequests = {
  /** Rejects with the refusal `impression_indisponible` when the main process could not print. */
  imprimer(html: string): Promise<Uint8Array>
  /** What the main process answered; null when nothing could print. */
  recevoir(id: number, pdf: Uint8Array | null): void
}

/** Prints that a core thread awaits from the main process. */
export function createPrintRequests(dire: (message: FromCoreThread) => void): PrintRequests {
  const attentes = new Map<number, PromiseWithResolvers<Uint8Array>>()
  let dernier = 0
  return {
    imprimer(html) {
      const attente = Promise.withResolvers<Uint8Array>()
      attentes.set(++dernier, attente)
      dire({ type: 'imprimer', id: dernier, html })
      return attente.promise
    },
    recevoir(id, pdf) {
      const attente = attentes.get(id)
      attentes.delete(id)
      if (pdf === null) attente?.reject(impressionIndisponible())
      else attente?.resolve(pdf)
    },
  }
}
