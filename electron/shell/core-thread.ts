import { Worker } from 'node:worker_threads'
import type { Channel, Progress, Reply } from '../../shared/contract.ts'
import type { CoreThreadData, FromCoreThread, ToCoreThread } from '../core/worker-protocol.ts'

export type CoreThreadOptions = {
  /** The bundled `core/worker.ts`. */
  script: string | URL
  data: () => Omit<CoreThreadData, 'annulation'>
  /** The base that the window works on, asked again before each call. */
  base: () => string | null
  /** Longest time of one call; the thread is ended beyond it. */
  limiteMs: number
  memoireMo: number
  onProgress: (progress: Progress) => void
  /** The pdf of a whole html page; where it is missing or fails, the core is told that nothing prints here. */
  imprimer?: ((html: string) => Promise<Uint8Array>) | undefined
  /** `trace` names places of the program only. */
  onPanne: (channel: Channel, trace: string) => void
}

export type CoreAnswer = { reply: Reply<Channel>; base: string | null }
export type CoreThread = {
  /** Waits for the calls before it; never rejects. */
  call(channel: Channel, input: unknown): Promise<CoreAnswer>
  register(jeton: string, chemin: string): void
  /** Asks the running call to stop; false when none runs. */
  cancel(): boolean
  started(): boolean
  /** Stops the running call, refuses those that wait, lets the thread close its base, then ends it. */
  close(): Promise<void>
}

type Attente = { id: number; channel: Channel; rendre: (reponse: CoreAnswer) => void }

/** One core thread with its queue: started at its first call, started again after a crash, one call at a time. */
export function createCoreThread(options: CoreThreadOptions): CoreThread {
  let worker: Worker | null = null
  let attente: Attente | null = null
  let file: Promise<unknown> = Promise.resolve()
  let dernier = 0
  let ferme = false
  const annulation = new SharedArrayBuffer(4)
  const drapeau = new Int32Array(annulation)

  function demarrer(): Worker {
    if (worker !== null) return worker
    const nouveau = new Worker(options.script, {
      workerData: { ...options.data(), annulation } satisfies CoreThreadData,
      // A small young generation is collected before it grows: half the peak of a large import, for no time.
      resourceLimits: { maxOldGenerationSizeMb: options.memoireMo, maxYoungGenerationSizeMb: 24 },
    })
    nouveau.on('message', (message: FromCoreThread) => recevoir(nouveau, message))
    nouveau.on('error', erreur =>
      abandonner(nouveau, estMemoire(erreur) ? MEMOIRE : INTERROMPUE, traceDe(erreur)),
    )
    nouveau.on('exit', () => abandonner(nouveau, INTERROMPUE, 'exit'))
    worker = nouveau
    return nouveau
  }

  function recevoir(de: Worker, message: FromCoreThread): void {
    if (message.type === 'progress') options.onProgress(message.progress)
    else if (message.type === 'imprimer') void imprimer(de, message.id, message.html)
    else if (attente?.id === message.id) conclure(attente, message)
  }

  async function imprimer(pour: Worker, id: number, html: string): Promise<void> {
    let pdf: Uint8Array | null = null
    try {
      pdf = (await options.imprimer?.(html)) ?? null
    } catch (erreur) {
      options.onPanne('documents:exporter', `impression\n${traceDe(erreur)}`)
    }
    envoyer(pour, { type: 'imprime', id, pdf })
  }

  function conclure(
    { channel, rendre }: Attente,
    message: Extract<FromCoreThread, { type: 'reponse' | 'panne' }>,
  ): void {
    attente = null
    if (message.type === 'panne') {
      rendre({ reply: refus(ERREUR), base: options.base() })
      options.onPanne(channel, message.trace)
    } else rendre({ reply: message.reply, base: message.base })
  }

  function abandonner(mort: Worker, raison: Raison, trace: string): void {
    if (worker !== mort) return
    worker = null
    if (attente === null) return
    const { channel, rendre } = attente
    attente = null
    rendre({ reply: refus(raison), base: options.base() })
    options.onPanne(channel, `${raison.code}\n${trace}`)
  }

  async function executer(channel: Channel, input: unknown): Promise<CoreAnswer> {
    if (ferme) return { reply: refus(INTERROMPUE), base: options.base() }
    const { promise, resolve } = Promise.withResolvers<CoreAnswer>()
    const thread = demarrer()
    const id = ++dernier
    attente = { id, channel, rendre: resolve }
    const minuterie = setTimeout(() => {
      abandonner(thread, TROP_LONGUE, 'time limit')
      void thread.terminate()
    }, options.limiteMs)
    Atomics.store(drapeau, 0, 0)
    envoyer(thread, { type: 'appel', id, channel, input, base: options.base() })
    try {
      return await promise
    } finally {
      clearTimeout(minuterie)
    }
  }

  return {
    call(channel, input) {
      const tour = file.then(() => executer(channel, input))
      file = tour
      return tour
    },
    register: (jeton, chemin) => worker && envoyer(worker, { type: 'jeton', jeton, chemin }),
    cancel() {
      if (attente === null) return false
      Atomics.store(drapeau, 0, 1)
      return true
    },
    started: () => worker !== null,
    async close() {
      ferme = true
      this.cancel()
      await file
      if (worker !== null) await finir(worker)
    },
  }
}

const envoyer = (worker: Worker, message: ToCoreThread) => worker.postMessage(message)

const DELAI_FERMETURE_MS = 5000

async function finir(worker: Worker): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  worker.once('exit', () => resolve())
  const minuterie = setTimeout(() => worker.terminate(), DELAI_FERMETURE_MS)
  envoyer(worker, { type: 'fermer' })
  await promise
  clearTimeout(minuterie)
}

type Raison = { code: string; message: string }
const MEMOIRE: Raison = {
  code: 'memoire_insuffisante',
  message:
    'Ce travail demande plus de mémoire que Tandem ne s’en donne. Rien n’a été enregistré : découpez le fichier, puis recommencez.',
}
const TROP_LONGUE: Raison = {
  code: 'tache_trop_longue',
  message: 'Ce travail a dépassé la durée permise et a été arrêté. Rien n’a été enregistré.',
}
const INTERROMPUE: Raison = {
  code: 'tache_interrompue',
  message:
    'Ce travail s’est interrompu et Tandem s’est remis en route. Rien n’a été enregistré : recommencez.',
}
const ERREUR: Raison = {
  code: 'erreur_interne',
  message:
    'Tandem a rencontré un cas qu’il ne sait pas traiter. Rien n’a été enregistré ; le journal technique note l’endroit du programme.',
}

const refus = ({ code, message }: Raison): Reply<Channel> => ({
  ok: false,
  erreur: { code, message, details: null },
})

function estMemoire(erreur: unknown): boolean {
  return erreur instanceof Error && 'code' in erreur && erreur.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function traceDe(erreur: unknown): string {
  if (!(erreur instanceof Error)) return typeof erreur
  return 'code' in erreur ? `${erreur.name} ${String(erreur.code)}` : erreur.name
}
