import type { InvokeEvent } from './ipc-main.ts'

/** The same part in Electron's own types: a method that Electron renames or types otherwise no longer compiles here. */
export type ElectronPart = {
  app: Pick<
    Electron.App,
    'isPackaged' | 'whenReady' | 'enableSandbox' | 'requestSingleInstanceLock' | 'quit' | 'exit'
  > & { getPath(nom: 'userData' | 'documents' | 'temp'): ReturnType<Electron.App['getPath']> }
  BrowserWindow: new (
    options: Electron.BrowserWindowConstructorOptions,
  ) => Pick<
    Electron.BrowserWindow,
    'loadURL' | 'show' | 'focus' | 'close' | 'maximize' | 'restore' | 'isMaximized' | 'isMinimized'
  > & {
    destroy(): unknown
    getNormalBounds(): Pick<Electron.Rectangle, 'width' | 'height'>
    webContents: Pick<Electron.WebContents, 'send' | 'printToPDF'>
  }
  ipcMain: {
    handle(channel: string, handler: (event: Less<Electron.IpcMainInvokeEvent, InvokeEvent>) => unknown): void
  }
  dialog: Pick<Electron.Dialog, 'showErrorBox'> & {
    showOpenDialog(
      window: object,
      options: Electron.OpenDialogOptions,
    ): Promise<Pick<Electron.OpenDialogReturnValue, 'canceled' | 'filePaths'>>
    showSaveDialog(
      window: object,
      options: Electron.SaveDialogOptions,
    ): Promise<Pick<Electron.SaveDialogReturnValue, 'canceled' | 'filePath'>>
  }
  protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>
  shell: Pick<Electron.Shell, 'openPath' | 'showItemInFolder'>
  session: {
    defaultSession: Pick<Electron.Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>
  }
  safeStorage: Pick<Electron.SafeStorage, 'isEncryptionAvailable'>
  contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'>
  ipcRenderer: Pick<Electron.IpcRenderer, 'invoke'>
  webUtils: Pick<Electron.WebUtils, 'getPathForFile'>
}

/** What the stand-in gives is a part of what Electron gives. */
type Less<Whole extends Part, Part> = Whole extends Part ? Part : never
