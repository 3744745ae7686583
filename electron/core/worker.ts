import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { Channel, Reply } from '../../shared/contract.ts'
import { AppError } from '../../shared/domain/erreurs.ts'
import type { Context } from './context.ts'
import { createContext } from './create-context.ts'
import { closeBase, openBase } from './database/open.ts'
import { dispatch } from './handlers.ts'
import { createPrintRequests } from './print-requests.ts'
import { refusSysteme } from './system-refusal.ts'
import type { CoreThreadData, FromCoreThread, ToCoreThread } from './worker-protocol.ts'

/** The core in a thread of its own: the same handlers as the command line, behind messages. */

if (parentPort !== null) ecouter(parentPort, workerData as CoreThreadData)

function ecouter(port: MessagePort, data: CoreThreadData): void {
  const jetons = new Map(data.jetons)
  const drapeau = new Int32Array(data.annulation)
  const dire = (message: FromCoreThread) => port.postMessage(message)
  const impressions = createPrintRequests(dire)
  const ctx = createContext({
    ressources: data.ressources,
    utilisateur: data.utilisateur,
    resolveFichier: jeton => getChemin(jetons, jeton),
    imprimer: impressions.imprimer,
    progress: progress => dire({ type: 'progress', progress }),
    annule: () => Atomics.load(drapeau, 0) === 1,
  })
  port.on('message', async (message: ToCoreThread) => {
    if (message.type === 'jeton') jetons.set(message.jeton, message.chemin)
    else if (message.type === 'imprime') impressions.recevoir(message.id, message.pdf)
    else if (message.type === 'fermer') fermer(ctx, port)
    else dire(await repondre(ctx, message))
  })
}

function getChemin(jetons: Map<string, string>, jeton: string): string {
  const chemin = jetons.get(jeton)
  if (chemin === undefined)
    throw new AppError(
      'jeton_inconnu',
      'Ce fichier n’a pas été choisi dans cette fenêtre. Choisissez-le de nouveau.',
    )
  return chemin
}

async function repondre(ctx: Context, appel: ToCoreThread & { type: 'appel' }): Promise<FromCoreThread> {
  const { id, channel } = appel
  try {
    suivreBase(ctx, appel.base)
    const reply: Reply<Channel> = await dispatch(ctx, channel, appel.input)
    return { type: 'reponse', id, reply, base: ctx.findBase()?.fichier ?? null }
  } catch (erreur) {
    const refus = refusSysteme(erreur)
    if (refus === undefined) return { type: 'panne', id, trace: traceSansMessage(erreur) }
    const { code, message, details } = refus
    return { type: 'reponse', id, reply: { ok: false, erreur: { code, message, details } }, base: appel.base }
  }
}

function suivreBase(ctx: Context, fichier: string | null): void {
  const ouverte = ctx.findBase()
  if ((ouverte?.fichier ?? null) === fichier) return
  laisserBase(ctx)
  if (fichier !== null) ctx.setBase(openBase(fichier))
}

function traceSansMessage(erreur: unknown): string {
  if (!(erreur instanceof Error)) return typeof erreur
  const lignes = (erreur.stack ?? '').split('\n').filter(ligne => /^\s+at /.test(ligne))
  return [erreur.name, ...lignes.slice(0, 12)].join('\n')
}

function laisserBase(ctx: Context): void {
  const base = ctx.findBase()
  ctx.setBase(null)
  if (base !== null) closeBase(base)
}

function fermer(ctx: Context, port: MessagePort): void {
  laisserBase(ctx)
  port.close()
}
