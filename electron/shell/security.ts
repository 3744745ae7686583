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
