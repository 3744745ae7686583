import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of its own for one test, removed when it ends. */
export function dossierTemporaire(): string {
  const dossier = mkdtempSync(path.join(tmpdir(), 'tandem-'))
  onTestFinished(() => rmSync(dossier, { recursive: true, force: true }))
  return dossier
}
