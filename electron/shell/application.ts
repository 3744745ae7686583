import path from 'node:path'
import { app, type BrowserWindow, ipcMain, protocol } from 'electron'
import { nomUtilisateur } from '../core/session-user.ts'
import { answer } from './answer.ts'
import { type CoreHost, createCoreHost } from './core-host.ts'
import { IPC_EVENT, IPC_INVOKE } from './ipc-names.ts'
import { openTechnicalLog, type TechnicalLog } from './log.ts'
import { isOwnPage } from './own-page.ts'
import { PAGE_SCHEME, PAGE_URL, servePageFile } from './page-files.ts'
import type { Places } from './places.ts'
import { printPage, servePrintPage } from './print.ts'
import { createRecentBases, type RecentBases } from './recent-bases.ts'
import { createTokens, type Tokens } from './tokens.ts'
import { openWindow } from './window.ts'

export type Application = { host: CoreHost; open(show?: boolean): Promise<BrowserWindow> }

/** Joins the core, the page and the window. `page` differs from the built one while developing. */
export function createApplication(places: Places, page = PAGE_URL): Application {
  const dossier = app.getPath('userData')
  const journal = openTechnicalLog(path.join(dossier, 'logs'))
  const recentes = createRecentBases(path.join(dossier, 'bases-recentes.json'))
  let window: BrowserWindow | null = null
  const host = openCore(places, recentes, journal, () => window)
  const tokens = createTokens(host.register)
  protocol.handle(
    PAGE_SCHEME,
    request => servePrintPage(request.url) ?? servePageFile(places.renderer, request.url),
  )
  listen(host, tokens, recentes, page, () => window)
  return {
    host,
    async open(show) {
      const etat = path.join(dossier, 'fenetre.json')
      window = await openWindow({ preload: places.preload, etat, page, journal }, show)
      window.on('closed', () => {
        window = null
      })
      return window
    },
  }
}

type FindWindow = () => BrowserWindow | null

function openCore(places: Places, recentes: RecentBases, journal: TechnicalLog, find: FindWindow): CoreHost {
  return createCoreHost({
    script: places.worker,
    ressources: places.ressources,
    utilisateur: nomUtilisateur(),
    imprimer: printPage,
    onProgress: progress => find()?.webContents.send(IPC_EVENT, 'progress', progress),
    onPanne: (channel, trace) => journal.note(`panne:${channel}`, trace),
    onBase: fichier => fichier !== null && recentes.note(fichier, new Date().toISOString()),
  })
}

function listen(host: CoreHost, tokens: Tokens, recentes: RecentBases, page: string, find: FindWindow): void {
  ipcMain.handle(IPC_INVOKE, (event, channel: unknown, input: unknown) => {
    const window = find()
    if (window === null || !isOwnPage(event.senderFrame, page))
      throw new Error('Appel refusé : il ne vient pas de la fenêtre.')
    return answer(host, { window, tokens, recentes, annuler: host.cancel }, channel, input)
  })
}
