import { findInstalled } from '../browser/find-installed.ts'
import { impressionIndisponible } from '../core/impression-indisponible.ts'

type Navigateur = import('playwright-core').Browser
export type Printer = {
  /** A tagged pdf of a whole html page; throws the refusal `impression_indisponible` where no browser starts. */
  imprimer(html: string): Promise<Uint8Array>
  close(): Promise<void>
}

/** Prints with a browser of this machine, started at the first page and kept for the next ones: no script, no network. */
export function createPrinter(env: NodeJS.ProcessEnv = process.env): Printer {
  let navigateur: Promise<Navigateur> | null = null
  return {
    async imprimer(html) {
      navigateur ??= lancer(env)
      return imprimerPage(await navigateur, html)
    },
    async close() {
      if (navigateur === null) return
      // A browser that did not start was refused to whoever asked for a page: there is nothing to close.
      const ouvert = await navigateur.catch(() => null)
      await ouvert?.close()
    },
  }
}

async function lancer(env: NodeJS.ProcessEnv): Promise<Navigateur> {
  try {
    // Not among what the application ships: only the command line of a development folder has it.
    const { chromium } = await import('playwright-core')
    const executablePath = findInstalled(chromium.executablePath(), env)
    if (executablePath === undefined) throw impressionIndisponible()
    return await chromium.launch({
      executablePath,
      headless: true,
      chromiumSandbox: process.getuid?.() !== 0,
      args: ['--no-first-run', '--disable-background-networking', '--disable-component-update'],
    })
  } catch (cause) {
    throw impressionIndisponible(cause)
  }
}

async function imprimerPage(navigateur: Navigateur, html: string): Promise<Uint8Array> {
  const contexte = await navigateur.newContext({ javaScriptEnabled: false, locale: 'fr-FR', offline: true })
  try {
    await contexte.route('**/*', route => route.abort('blockedbyclient'))
    const page = await contexte.newPage()
    await page.setContent(html, { waitUntil: 'load' })
    return await page.pdf({ tagged: true, outline: true, printBackground: true, preferCSSPageSize: true })
  } finally {
    await contexte.close()
  }
}
