/**
 * The stand-in for Electron, over a Chromium driven by playwright-core. It has exactly what `electron/shell/`,
 * `main.ts` and `preload.ts` use, and `tsc -p electron/stand-in` compiles them against it:
 *
 * app            isPackaged whenReady enableSandbox getPath requestSingleInstanceLock quit exit; events
 *                window-all-closed will-quit second-instance (never) web-contents-created
 * BrowserWindow  loadURL show focus close destroy getNormalBounds maximize restore isMaximized isMinimized; events ready-to-show
 *                close closed; webContents: send printToPDF setWindowOpenHandler (always refused), events will-navigate
 *                will-attach-webview (never) render-process-gone
 * ipcMain        handle
 * dialog         showOpenDialog showSaveDialog showErrorBox
 * Menu           buildFromTemplate setApplicationMenu (no menu bar: the browser has its own keys)
 * protocol       registerSchemesAsPrivileged handle
 * session        defaultSession: permission handlers (every permission is refused by the browser's own switch)
 * shell          openPath showItemInFolder
 * safeStorage    isEncryptionAvailable: never
 * in the page    contextBridge.exposeInMainWorld, ipcRenderer invoke on off, webUtils.getPathForFile
 */
import { app } from './application.ts'
import { BrowserWindow } from './browser-window.ts'
import { dialog } from './dialog.ts'
import type { ElectronPart } from './electron-part.ts'
import { ipcMain } from './ipc-main.ts'
import { createPageSide } from './page-side.ts'
import { protocol } from './protocol.ts'
import { shell } from './shell.ts'

/** No menu bar: the browser has its own keys for copy, paste and zoom. */
export const Menu = {
  buildFromTemplate: (modele: MenuItemConstructorOptions[]) => modele,
  setApplicationMenu: (_menu: MenuItemConstructorOptions[]): void => undefined,
}

const partie = {
  app,
  BrowserWindow,
  ipcMain,
  dialog,
  protocol,
  shell,
  session: {
    defaultSession: {
      setPermissionRequestHandler: (_handler: PermissionHandler): void => undefined,
      setPermissionCheckHandler: (_handler: CheckHandler): void => undefined,
    },
  },
  safeStorage: { isEncryptionAvailable: () => false },
  // They live in the page: in the main process they refuse, as Electron's own are missing there.
  ...createPageSide(() => Promise.reject(new Error('Réservé à la page.')), {}, '').electron,
} satisfies ElectronPart

type PermissionHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0]

export const { session, safeStorage, contextBridge, ipcRenderer, webUtils } = partie
export { app, BrowserWindow, dialog, ipcMain, protocol, shell }
export type IpcRendererEvent = Electron.IpcRendererEvent
export type MenuItemConstructorOptions = Electron.MenuItemConstructorOptions
