import { type Channel, contract, type Progress, type Reply } from '../../shared/contract.ts'
import { createCoreThread } from './core-thread.ts'

export type CoreHostOptions = {
  script: string | URL
  ressources: string
  utilisateur: string
  onProgress: (progress: Progress) => void
  onPanne: (channel: Channel, trace: string) => void
  /** The pdf of a whole html page; missing where nothing prints. */
  imprimer?: ((html: string) => Promise<Uint8Array>) | undefined
  /** Told each time the window works on another base; null when it is closed. */
  onBase: (fichier: string | null) => void
  limites?: { courtMs: number; longMs: number; memoireMo: number }
}

export type CoreHost = {
  /** Any input: it is parsed in the core. A refusal is a value. */
  invoke<C extends Channel>(channel: C, input: unknown): Promise<Reply<C>>
  /** Asks the long job to stop; false when none runs. */
  cancel(): boolean
  /** From now on the core accepts this token where a path is expected. */
  register(jeton: string, chemin: string): void
  base(): string | null
  close(): Promise<void>
}

const LIMITES = { courtMs: 60_000, longMs: 45 * 60_000, memoireMo: 1024 }

/** Long work has its own thread and its own connection, so that screens go on reading meanwhile. */
export function isLongJob(channel: Channel): boolean {
  return LONGS.has(channel)
}

const LONGS: ReadonlySet<Channel> = new Set<Channel>([
  'bilans:analyser',
  'bilans:apercu',
  'bilans:grille',
  'bilans:importer',
  'exemple:creer',
  'base:sauvegarder',
  'documents:valider',
  'documents:exporter',
  'rapport:apercu',
  'rapport:controles',
  'rapport:exporter',
  'rapport:valider',
  'contributions:ajouter',
  'fse:recevoir',
  'seances:dossier',
])

const CHANGENT_DE_BASE: ReadonlySet<Channel> = new Set<Channel>([
  'base:creer',
  'base:ouvrir',
  'base:fermer',
  'exemple:creer',
])

/** The core behind two threads that follow the same base: one for short calls, one for long jobs. */
export function createCoreHost(options: CoreHostOptions): CoreHost {
  const limites = options.limites ?? LIMITES
  const jetons = new Map<string, string>()
  let base: string | null = null

  const { script, ressources, utilisateur, onProgress, onPanne, imprimer } = options
  const data = () => ({ ressources, utilisateur, jetons: [...jetons] })
  const commun = {
    script,
    data,
    base: () => base,
    memoireMo: limites.memoireMo,
    onProgress,
    onPanne,
    imprimer,
  }
  const court = createCoreThread({ ...commun, limiteMs: limites.courtMs })
  const long = createCoreThread({ ...commun, limiteMs: limites.longMs })

  function suivre(channel: Channel, reply: Reply<Channel>, fichier: string | null): void {
    if (!reply.ok || !CHANGENT_DE_BASE.has(channel) || fichier === base) return
    base = fichier
    options.onBase(base)
    // The other thread lets go of the former file at once: Windows does not move a file that is open.
    const autre = isLongJob(channel) ? court : long
    if (autre.started()) void autre.call('base:info', {})
  }

  return {
    async invoke<C extends Channel>(channel: C, input: unknown) {
      if (!Object.hasOwn(contract, channel)) return canalInconnu(channel)
      const thread = isLongJob(channel) ? long : court
      const { reply, base: fichier } = await thread.call(channel, input)
      suivre(channel, reply, fichier)
      return reply as Reply<C>
    },
    cancel: () => long.cancel(),
    register(jeton, chemin) {
      jetons.set(jeton, chemin)
      court.register(jeton, chemin)
      long.register(jeton, chemin)
    },
    base: () => base,
    async close() {
      await Promise.all([court.close(), long.close()])
    },
  }
}

function canalInconnu<C extends Channel>(channel: C): Reply<C> {
  return {
    ok: false,
    erreur: { code: 'canal_inconnu', message: `La demande « ${channel} » n’existe pas.`, details: null },
  }
}
