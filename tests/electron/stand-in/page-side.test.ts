import { expect, test } from 'vitest'
import { createPageSide } from '../../../electron/stand-in/page-side.ts'

test('un appel attend que le fichier déposé soit copié en entier', async () => {
  const recus: [string, unknown[]][] = []
  const envoyer = async (channel: string, args: unknown[]) => {
    recus.push([channel, args])
    return 'reponse'
  }
  const { electron } = createPageSide(envoyer, {}, '/depots')
  const octets = new Uint8Array(3 * 1024 * 1024 + 5).map((_, i) => i % 256)
  const chemin = electron.webUtils.getPathForFile(new File([octets], 'bilan.csv'))
  expect(chemin).toMatch(/^\/depots\/[0-9a-f-]{36}\/bilan\.csv$/)
  expect(await electron.ipcRenderer.invoke('tandem:invoke', 'a')).toBe('reponse')
  expect(recus.map(([channel]) => channel)).toEqual(['stand-in:depot', 'stand-in:depot', 'tandem:invoke'])
  const copie = Buffer.concat(recus.slice(0, 2).map(([, args]) => Buffer.from(String(args[1]), 'base64')))
  expect(copie.equals(octets)).toBe(true)
})

test('ce qui n’est pas un fichier n’a pas de chemin', () => {
  const { electron } = createPageSide(() => Promise.resolve(), {}, '/depots')
  expect(() => Reflect.apply(electron.webUtils.getPathForFile, undefined, ['/etc/passwd'])).toThrow(TypeError)
})

test('un message reçu arrive à ceux qui écoutent encore', () => {
  const { electron, receive } = createPageSide(() => Promise.resolve(), {}, '')
  const entendus: unknown[] = []
  const ecouteur = (_: object, valeur: unknown) => entendus.push(valeur)
  electron.ipcRenderer.on('nouvelle', ecouteur)
  receive('nouvelle', [1])
  receive('autre', [2])
  electron.ipcRenderer.off('nouvelle', ecouteur)
  receive('nouvelle', [3])
  expect(entendus).toEqual([1])
})

test('l’objet donné à la page est figé', () => {
  const monde: Record<string, unknown> = {}
  createPageSide(() => Promise.resolve(), monde, '').electron.contextBridge.exposeInMainWorld('tandem', {
    a: 1,
  })
  expect(Object.isFrozen(monde['tandem'])).toBe(true)
  expect(Object.getOwnPropertyDescriptor(monde, 'tandem')?.writable).toBe(false)
})
