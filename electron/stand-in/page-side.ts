/** Runs in the page: it is sent there as text, so it may use nothing from outside itself but its parameters. */

type Listener = (event: never, ...args: never[]) => void
export type PageSend = (channel: string, args: unknown[]) => Promise<unknown>

/**
 * `contextBridge`, `ipcRenderer` and `webUtils` as a sandboxed preload sees them. A dropped file has no path that a
 * page may know: its bytes are copied under `depots`, and calls wait until the copies are whole.
 */
export function createPageSide(send: PageSend, monde: object, depots: string) {
  const ecouteurs = new Map<string, Listener[]>()
  const copies: Promise<void>[] = []
  const MORCEAU = 3 * 1024 * 1024

  function base64(octets: Uint8Array): string {
    let texte = ''
    for (let i = 0; i < octets.length; i += 0x8000)
      texte += String.fromCharCode(...octets.subarray(i, i + 0x8000))
    return btoa(texte)
  }

  async function copier(file: File, chemin: string): Promise<void> {
    for (let debut = 0; debut === 0 || debut < file.size; debut += MORCEAU) {
      const morceau = new Uint8Array(await file.slice(debut, debut + MORCEAU).arrayBuffer())
      await send('stand-in:depot', [chemin, base64(morceau)])
    }
  }

  const contextBridge = {
    exposeInMainWorld(nom: string, api: unknown): void {
      Object.defineProperty(monde, nom, { value: Object.freeze(api), enumerable: true })
    },
  }
  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      await Promise.all(copies.splice(0))
      return send(channel, args)
    },
    on(channel: string, listener: Listener) {
      ecouteurs.set(channel, [...(ecouteurs.get(channel) ?? []), listener])
      return ipcRenderer
    },
    off(channel: string, listener: Listener) {
      ecouteurs.set(
        channel,
        (ecouteurs.get(channel) ?? []).filter(l => l !== listener),
      )
      return ipcRenderer
    },
  }
  const webUtils = {
    getPathForFile(file: File): string {
      if (!(file instanceof File)) throw new TypeError('Un fichier est attendu.')
      const chemin = `${depots}/${crypto.randomUUID()}/${file.name}`
      copies.push(copier(file, chemin))
      return chemin
    },
  }
  function receive(channel: string, args: unknown[]): void {
    for (const listener of ecouteurs.get(channel) ?? []) Reflect.apply(listener, undefined, [{}, ...args])
  }
  return { electron: { contextBridge, ipcRenderer, webUtils }, receive }
}
