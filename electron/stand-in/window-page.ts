import type { BrowserContext, Frame, Request, Route } from 'playwright-core'
import { appendDroppedFile } from './dropped-files.ts'
import { answerInvoke } from './ipc-main.ts'
import { createPageScript, PAGE_BINDING } from './page-script.ts'
import { answerScheme } from './protocol.ts'
import { versApplication, versNavigateur } from './scheme-origin.ts'

export type PageWiring = {
  preload: string
  url: string
  depots: string
  /** True while the application itself loads a page. */
  isOwnLoad: () => boolean
  /** Asked for each navigation that the page wants; false refuses it. */
  allowNavigation: () => boolean
  onResize: (width: number, height: number) => void
}

/** Joins a Chromium to the application before any page is shown: wire, preload, addresses, navigation, pop-ups. */
export async function wireContext(context: BrowserContext, wiring: PageWiring): Promise<void> {
  const origine = new URL(versNavigateur(wiring.url)).origin
  await context.exposeBinding(PAGE_BINDING, ({ frame }, channel: string, args: unknown[]) =>
    recevoir(wiring, frame, channel, args),
  )
  await context.addInitScript({ content: createPageScript(wiring.preload, origine, wiring.depots) })
  await context.route('**/*', route => repondre(route, wiring))
  const [principale] = context.pages()
  context.on('page', page => {
    if (page !== principale) void page.close()
  })
}

function recevoir(wiring: PageWiring, frame: Frame, channel: string, args: unknown[]): unknown {
  if (channel === 'stand-in:taille') return wiring.onResize(Number(args[0]), Number(args[1]))
  if (channel === 'stand-in:depot') return appendDroppedFile(wiring.depots, String(args[0]), String(args[1]))
  const senderFrame = { url: versApplication(frame.url()), parent: frame.parentFrame() }
  return answerInvoke({ senderFrame }, channel, args)
}

/** Joins a Chromium to the application's own addresses and to nothing else: a page without preload that is only printed. */
export async function wireBareContext(context: BrowserContext): Promise<void> {
  await context.route('**/*', route => servir(route, versApplication(route.request().url())))
}

async function repondre(route: Route, wiring: PageWiring): Promise<void> {
  const request = route.request()
  const url = versApplication(request.url())
  if (request.isNavigationRequest() && !acceptee(request, url, wiring)) return route.abort('aborted')
  await servir(route, url)
}

async function servir(route: Route, url: string): Promise<void> {
  const reponse = await answerScheme(url)
  if (reponse === undefined) return route.abort('blockedbyclient')
  await route.fulfill({
    status: reponse.status,
    headers: Object.fromEntries(reponse.headers),
    body: Buffer.from(await reponse.arrayBuffer()),
  })
}

/** A page may not leave by itself: only the application loads another one. */
function acceptee(request: Request, url: string, wiring: PageWiring): boolean {
  const frame = findFrame(request)
  if (frame === undefined) return false
  if (frame.parentFrame() !== null) return true
  return wiring.isOwnLoad() || versApplication(frame.url()) === url || wiring.allowNavigation()
}

/** Undefined for the first request of a window that a page opens: playwright has no frame for it yet. */
function findFrame(request: Request): Frame | undefined {
  try {
    return request.frame()
  } catch (erreur) {
    if (erreur instanceof Error) return undefined
    throw erreur
  }
}
