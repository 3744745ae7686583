import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import type { TandemApi } from '../shared/window-api.ts'
import { IPC_EVENT, IPC_INVOKE } from './shell/ipc-names.ts'

/** The page never names a file: it gives the `File` objects of a drop, and only real ones have a path. */
function cheminsDeposes(input: { fichiers?: readonly File[] }): { chemins: string[] } {
  return { chemins: (input.fichiers ?? []).map(fichier => webUtils.getPathForFile(fichier)) }
}

const api: TandemApi = {
  invoke: (channel: string, input: object) =>
    ipcRenderer.invoke(IPC_INVOKE, channel, channel === 'fenetre:deposer' ? cheminsDeposes(input) : input),
  on(event, listener) {
    const ecouteur = (_: IpcRendererEvent, nom: string, payload: Parameters<typeof listener>[0]) => {
      if (nom === event) listener(payload)
    }
    ipcRenderer.on(IPC_EVENT, ecouteur)
    return () => void ipcRenderer.off(IPC_EVENT, ecouteur)
  },
}

contextBridge.exposeInMainWorld('tandem', api)
