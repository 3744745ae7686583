import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { findBrowser } from './find-browser.ts'

/** No background traffic, no question to the user, no first-run page. The debugging pipe opens no port. */
const ARGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--deny-permission-prompts',
]

export type ChromiumOptions = {
  profil: string
  headless: boolean
  width: number
  height: number
}

/** Starts a Chromium with its own profile: an application window, or none at all. */
export async function launchChromium(options: ChromiumOptions): Promise<BrowserContext> {
  const { width, height, headless } = options
  preparerProfil(options.profil)
  return chromium.launchPersistentContext(options.profil, {
    ...getExecutable(),
    headless,
    args: headless
      ? ARGS
      : [...ARGS, '--app=data:text/html,<title>Tandem</title>', `--window-size=${width},${height}`],
    viewport: headless ? { width, height } : null,
    serviceWorkers: 'block',
    acceptDownloads: false,
    locale: 'fr-FR',
    // Playwright's own first page would be an ordinary window with an address bar.
    ignoreDefaultArgs: headless ? [] : ['--enable-automation', 'about:blank'],
  })
}

/** A Chromium for a page that is only printed: no screen, no script, a profile that goes away with it. */
export async function launchBareContext(): Promise<BrowserContext> {
  const navigateur = await chromium.launch({ ...getExecutable(), headless: true, args: ARGS })
  const context = await navigateur.newContext({
    javaScriptEnabled: false,
    serviceWorkers: 'block',
    acceptDownloads: false,
    locale: 'fr-FR',
  })
  // The browser was started for this context alone.
  context.on('close', () => void navigateur.close())
  return context
}

/** The browser of this machine; its own sandbox cannot start as root. */
function getExecutable(): { executablePath: string; chromiumSandbox: boolean } {
  const executablePath = findBrowser()
  if (executablePath === undefined) {
    throw new Error(
      'Aucun navigateur Chromium, Chrome ou Edge sur ce poste. Installez-en un, ou indiquez-le par CHROMIUM_PATH.',
    )
  }
  return { executablePath, chromiumSandbox: process.getuid?.() !== 0 }
}

/** Without a screen there is no window to show; a test asks for none. */
export function hasScreen(env: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
}

/** A new profile offers neither to translate the page nor to keep passwords. */
function preparerProfil(profil: string): void {
  const reglages = path.join(profil, 'Default', 'Preferences')
  if (existsSync(reglages)) return
  mkdirSync(path.dirname(reglages), { recursive: true })
  writeFileSync(
    reglages,
    JSON.stringify({ translate: { enabled: false }, credentials_enable_service: false }),
  )
}
