import { app, dialog, protocol } from 'electron'
import { refusSysteme } from './core/system-refusal.ts'
import { createApplication } from './shell/application.ts'
import { runAutotest } from './shell/autotest.ts'
import { installMenu } from './shell/menu.ts'
import { PAGE_SCHEME } from './shell/page-files.ts'
import { getPlaces } from './shell/places.ts'
import { lockPages, refusePermissions } from './shell/security.ts'

protocol.registerSchemesAsPrivileged([
  { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.enableSandbox()
lockPages()

void start().catch(fail)

async function start(): Promise<void> {
  if (!app.requestSingleInstanceLock()) return app.quit()
  await app.whenReady()
  refusePermissions()
  installMenu()
  const application = createApplication(getPlaces(import.meta.dirname), developmentPage())
  app.on('window-all-closed', () => app.quit())
  app.once('will-quit', event => {
    event.preventDefault()
    void application.host.close().finally(() => app.exit(0))
  })
  if (process.argv.includes('--autotest')) return autotest(application)
  const window = await application.open()
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
}

/** The page of the development server, which only an application that is not packaged accepts. */
function developmentPage(): string | undefined {
  return app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
}

async function autotest(application: Parameters<typeof runAutotest>[0]): Promise<void> {
  process.stdout.write(`${await runAutotest(application)}\n`)
  app.quit()
}

function fail(erreur: unknown): void {
  const refus = refusSysteme(erreur)
  const cause = erreur instanceof Error ? erreur.message : String(erreur)
  const message = refus ? `Dossier des réglages « ${app.getPath('userData')} » : ${refus.message}` : cause
  if (process.argv.includes('--autotest')) process.stderr.write(`${message}\n`)
  else dialog.showErrorBox('Tandem ne peut pas démarrer', message)
  app.exit(1)
}
