import { app, session } from 'electron'

/** The page stays where it is: no other address, no new window, no embedded page, no permission of the machine. */
export function lockPages(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', event => event.preventDefault())
    contents.on('will-attach-webview', event => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Once the application is ready: camera, position, notifications… are refused without a question. */
export function refusePermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, repondre) => repondre(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
}

/** True for the main frame of our own page; a frame inside it, or a page from elsewhere, is refused. */
export function isOwnPage(frame: { url: string; parent: unknown } | null, page: string): boolean {
  if (frame === null || frame.parent !== null || !URL.canParse(frame.url)) return false
  const [la, ici] = [new URL(frame.url), new URL(page)]
  return la.protocol === ici.protocol && la.host === ici.host
}
