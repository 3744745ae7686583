import { EventEmitter } from 'node:events'
import { getFolder } from './folders.ts'
import { hooks } from './hooks.ts'
import { takeSingleInstanceLock } from './single-instance.ts'

type Quittable = { close(): void; destroy(): Promise<void> }

type AppEvents = {
  'window-all-closed': []
  'will-quit': [event: Electron.Event]
  'second-instance': []
  'web-contents-created': [event: Electron.Event, contents: StandInContents]
}
/** What a window announces of its page. */
export type ContentsEvents = {
  'will-navigate': [event: Electron.Event]
  'will-attach-webview': [event: Electron.Event]
  'render-process-gone': [event: Electron.Event, details: { reason: string }]
}
export type StandInContents = EventEmitter<ContentsEvents> & {
  setWindowOpenHandler(handler: () => { action: 'deny' }): void
}

export const windows = new Set<Quittable>()
const evenements = new EventEmitter<AppEvents>()
let quitte = false

/** An event whose default a listener may prevent. */
export function createEvent(): Electron.Event & { readonly defaultPrevented: boolean } {
  let empeche = false
  return {
    preventDefault: () => {
      empeche = true
    },
    get defaultPrevented() {
      return empeche
    },
  }
}

function quit(): void {
  quitte = true
  for (const window of windows) window.close()
  if (windows.size === 0) finir()
}

function finir(): void {
  const event = createEvent()
  evenements.emit('will-quit', event)
  if (!event.defaultPrevented) exit(0)
}

function exit(code = 0): void {
  void Promise.all([...windows].map(window => window.destroy())).then(() =>
    (hooks.onExit ?? process.exit)(code),
  )
}

/** Told by a window that has just closed. */
export function windowClosed(window: Quittable): void {
  windows.delete(window)
  if (windows.size > 0) return
  if (quitte) finir()
  else evenements.emit('window-all-closed')
}

export const app = Object.assign(evenements, {
  isPackaged: false,
  whenReady: () => Promise.resolve(),
  enableSandbox: () => undefined,
  getPath: getFolder,
  requestSingleInstanceLock: () => takeSingleInstanceLock(getFolder('userData')),
  quit,
  exit,
})
