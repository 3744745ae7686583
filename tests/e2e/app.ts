import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { type DialogRequest, HOOKS, type StandInHooks } from '../../electron/stand-in/hooks.ts'
import type { TandemApi } from '../../shared/window-api.ts'

/** The built application in a fresh data folder, as a user would find it on the first day. */
export type App = {
  page: Page
  /** Folder of this test, removed after it. */
  dossier: string
  /** The application's own data. */
  donnees: string
  documents: string
  /** What the next dialogs answer, in order; null gives the dialog up. Without an answer a dialog is given up. */
  repondre(...reponses: (string | string[] | null)[]): void
  /** Every dialog that was shown. */
  dialogues: DialogRequest[]
  /** Closes the window and starts again on the same data. */
  redemarrer(): Promise<Page>
}

type Demarrage = { page: Page; fermer: () => Promise<void> }
type Options = {
  /** `preparer` runs on the empty folders before the first start: `test.use({ depart: { preparer } })`. */
  depart: { preparer?: (dossier: string, donnees: string) => void }
}

let copie = 0

export const test = base.extend<Options & { app: App }>({
  depart: [{}, { option: true }],
  app: async ({ depart }, use) => {
    const dossier = mkdtempSync(path.join(tmpdir(), 'tandem-e2e-'))
    const donnees = path.join(dossier, 'donnees')
    const documents = path.join(dossier, 'Documents')
    for (const nouveau of [donnees, documents]) mkdirSync(nouveau)
    depart.preparer?.(dossier, donnees)
    const reponses: (string[] | null)[] = []
    const dialogues: DialogRequest[] = []
    const hooks = {
      donnees,
      documents,
      headless: true,
      dialog(demande: DialogRequest) {
        dialogues.push(demande)
        return reponses.shift() ?? null
      },
    }
    let demarrage = await demarrer(hooks)
    const app: App = {
      page: demarrage.page,
      dossier,
      donnees,
      documents,
      dialogues,
      repondre: (...suite) => void reponses.push(...suite.map(r => (typeof r === 'string' ? [r] : r))),
      async redemarrer() {
        await demarrage.fermer()
        demarrage = await demarrer(hooks)
        app.page = demarrage.page
        return app.page
      },
    }
    await use(app)
    await demarrage.fermer()
    rmSync(dossier, { recursive: true, force: true, maxRetries: 5 })
  },
  page: async ({ app }, use) => use(app.page),
})

export { expect } from '@playwright/test'

/** A fresh copy of the built stand-in in this process: its query makes it a module of its own. */
async function demarrer(hooks: Omit<StandInHooks, 'onPage' | 'onExit'>): Promise<Demarrage> {
  const ouverte = Promise.withResolvers<Page>()
  const finie = Promise.withResolvers<number>()
  Reflect.set(globalThis, HOOKS, { ...hooks, onPage: ouverte.resolve, onExit: finie.resolve })
  const main = path.join(import.meta.dirname, '../../out/stand-in/main.js')
  await import(`file://${main}?copie=${++copie}-${process.pid}`)
  const page = await Promise.race([
    ouverte.promise,
    finie.promise.then(code => Promise.reject(arretee(code))),
  ])
  await page.waitForURL(/index\.html/)
  await page.waitForLoadState('domcontentloaded')
  return {
    page,
    async fermer() {
      if (!page.isClosed()) await page.close()
      await finie.promise
    },
  }
}

const arretee = (code: number) =>
  new Error(`L’application s’est arrêtée avant d’ouvrir sa fenêtre (code ${code}).`)

declare global {
  interface Window {
    tandem: TandemApi
  }
}
