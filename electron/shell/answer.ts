import type { Channel, Reply } from '../../shared/contract.ts'
import { type WindowChannel, type WindowReply, windowContract } from '../../shared/window-contract.ts'
import { refusSysteme } from '../core/system-refusal.ts'
import type { CoreHost } from './core-host.ts'
import { type WindowContext, windowHandlers } from './window-handlers.ts'

export type Answer = Reply<Channel> | WindowReply<WindowChannel>

/** Answers any call of the page, known to be its own: window channels here, every other one in the core. */
export function answer(
  host: CoreHost,
  ctx: WindowContext,
  channel: unknown,
  input: unknown,
): Promise<Answer> {
  return estDeFenetre(channel)
    ? repondre(ctx, channel, input)
    : host.invoke(String(channel) as Channel, input)
}

const estDeFenetre = (channel: unknown): channel is WindowChannel =>
  typeof channel === 'string' && Object.hasOwn(windowContract, channel)

async function repondre<C extends WindowChannel>(
  ctx: WindowContext,
  channel: C,
  brut: unknown,
): Promise<WindowReply<C>> {
  const { input, output } = windowContract[channel]
  const lu = input.safeParse(brut)
  if (!lu.success) return refus('demande_invalide', 'La demande de la fenêtre n’a pas la forme attendue.')
  try {
    const handler = windowHandlers[channel] as (ctx: WindowContext, input: unknown) => unknown
    return { ok: true, value: output.parse(await handler(ctx, lu.data)) } as WindowReply<C>
  } catch (erreur) {
    const connu = refusSysteme(erreur)
    if (connu === undefined) throw erreur
    return refus(connu.code, connu.message)
  }
}

const refus = (code: string, message: string) => ({
  ok: false as const,
  erreur: { code, message, details: null },
})
