import { createPageSide } from './page-side.ts'

export const PAGE_BINDING = '__standIn'
export const PAGE_RECEIVE = '__standInReceive'

/**
 * What every document of the window runs first: the preload, in a closure where `require('electron')` works and the
 * wire to the main process is out of the page's reach. Frames and foreign pages get nothing.
 */
export function createPageScript(preload: string, origine: string, depots: string): string {
  return `(() => {
    const send = globalThis.${PAGE_BINDING}
    delete globalThis.${PAGE_BINDING}
    if (window !== window.top || location.origin !== ${JSON.stringify(origine)}) return
    const { electron, receive } = (${createPageSide.toString()})(send, globalThis, ${JSON.stringify(depots)})
    Object.defineProperty(globalThis, ${JSON.stringify(PAGE_RECEIVE)}, { value: receive })
    const taille = () => send('stand-in:taille', [window.outerWidth, window.outerHeight])
    addEventListener('resize', taille)
    const require = nom => {
      if (nom !== 'electron') throw new Error('Un preload isolé ne peut charger que electron : ' + nom)
      return electron
    }
    const module = { exports: {} }
    const exports = module.exports
    ;(() => {
${preload}
    })()
  })()`
}
