import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import type { App } from './app.ts'
import { FENETRE } from './ecrans.ts'

const CLI = path.join(import.meta.dirname, '../../out/electron/cli.js')

let pret: Promise<string> | undefined

/**
 * The shipped sample, opened as a base received from a colleague. It is played once for all the specs of a worker, by the
 * command line: what the first screen does with it has its own spec.
 */
export async function ouvrirExemplePret(app: App): Promise<void> {
  pret ??= jouerExemple()
  const base = path.join(app.dossier, 'exemple.tandem')
  copyFileSync(await pret, base)
  app.repondre(base)
  await app.page.setViewportSize(FENETRE)
  await app.page.getByRole('button', { name: 'Parcourir…' }).click()
  await expect(app.page.getByRole('heading', { level: 1, name: /Tableau de bord/ })).toBeVisible({
    timeout: 60_000,
  })
}

async function jouerExemple(): Promise<string> {
  const dossier = mkdtempSync(path.join(tmpdir(), 'tandem-exemple-'))
  process.once('exit', () => rmSync(dossier, { recursive: true, force: true }))
  await promisify(execFile)(process.execPath, [CLI, 'exemple', '--sortie', dossier])
  return path.join(dossier, 'exemple.tandem')
}
