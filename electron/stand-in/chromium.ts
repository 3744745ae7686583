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
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--deny-permission-prompts',
]

export type ChromiumOptions = { profil: string; headless: boolean; width: number; height: number }

/** Starts a Chromium with its own profile: an application window, or none at all. */
export async function launchChromium(options: ChromiumOptions): Promise<BrowserContext> {
  const executablePath = findBrowser()
  if (executablePath === undefined) {
    throw new Error(
      'Aucun navigateur Chromium, Chrome ou Edge sur ce poste. Installez-en un, ou indiquez-le par CHROMIUM_PATH.',
    )
  }
  const { width, height, headless } = options
  return chromium.launchPersistentContext(options.profil, {
    executablePath,
    headless,
    chromiumSandbox: process.getuid?.() !== 0,
    args: headless ? ARGS : [...ARGS, '--app=about:blank', `--window-size=${width},${height}`],
    viewport: headless ? { width, height } : null,
    serviceWorkers: 'block',
    acceptDownloads: false,
    locale: 'fr-FR',
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
  })
}

/** Without a screen there is no window to show; a test asks for none. */
export function hasScreen(env: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
}
