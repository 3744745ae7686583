import { BrowserWindow } from 'electron'
import type { TechnicalLog } from './log.ts'
import { loadWindowState, writeWindowState } from './window-state.ts'

export type WindowOptions = { preload: string; etat: string; page: string; journal: TechnicalLog }

/** The one window, sandboxed, at the size it had; shown when its page is drawn. `show: false` keeps it hidden. */
export async function openWindow(options: WindowOptions, show = true): Promise<BrowserWindow> {
  const etat = loadWindowState(options.etat)
  const window = new BrowserWindow({
    width: etat.width,
    height: etat.height,
    minWidth: 800,
    minHeight: 600,
    show: false,
    title: 'Tandem',
    backgroundColor: '#faf8f4',
    autoHideMenuBar: true,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    if (etat.maximise) window.maximize()
    if (show) window.show()
  })
  window.on('close', () => garderTaille(window, options.etat))
  window.webContents.on('render-process-gone', (_, { reason }) => {
    options.journal.note('fenetre:interrompue', reason)
    if (reason !== 'clean-exit') void window.loadURL(options.page)
  })
  await window.loadURL(options.page)
  return window
}

function garderTaille(window: BrowserWindow, fichier: string): void {
  const { width, height } = window.getNormalBounds()
  writeWindowState(fichier, { width, height, maximise: window.isMaximized() })
}
