import type { Page } from 'playwright-core'

export type DialogRequest = {
  genre: 'ouvrir' | 'enregistrer'
  titre: string
  nom: string | null
  dossier: boolean
}

/** What only a test may say to the stand-in. Real Electron has other doors for the same things. */
export type StandInHooks = {
  /** `userData`, a fresh folder per test. */
  donnees: string
  documents: string
  headless: boolean
  /** Answers a dialog with paths; null gives it up. */
  dialog: (demande: DialogRequest) => string[] | null
  onPage: (page: Page) => void
  /** Instead of ending the process. */
  onExit: (code: number) => void
}

export const HOOKS = Symbol.for('tandem.stand-in')

/** Those of the test that started this copy; none in everyday use. */
export const hooks: Partial<StandInHooks> =
  (Reflect.get(globalThis, HOOKS) as Partial<StandInHooks> | undefined) ?? {}
