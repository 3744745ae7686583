export type SenderFrame = { url: string; parent: object | null }
export type InvokeEvent = { senderFrame: SenderFrame | null }
type InvokeHandler = (event: InvokeEvent, ...args: never[]) => unknown

const handlers = new Map<string, InvokeHandler>()

export const ipcMain = {
  handle(channel: string, handler: InvokeHandler): void {
    if (handlers.has(channel)) throw new Error(`Le canal ${channel} a déjà sa fonction.`)
    handlers.set(channel, handler)
  },
}

/** Answers a call of a page, as the main process does. */
export async function answerInvoke(event: InvokeEvent, channel: string, args: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`Aucune fonction pour le canal ${channel}.`)
  return await Reflect.apply(handler, undefined, [event, ...args])
}
