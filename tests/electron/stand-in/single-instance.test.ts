import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendDroppedFile } from '../../../electron/stand-in/dropped-files.ts'
import { takeSingleInstanceLock } from '../../../electron/stand-in/single-instance.ts'

let dossier: string
beforeEach(() => {
  dossier = mkdtempSync(path.join(tmpdir(), 'tandem-instance-'))
})
afterEach(() => rmSync(dossier, { recursive: true, force: true }))

test('une seconde application sur les mêmes données est refusée, et acceptée quand la première est partie', async () => {
  const autre = spawn(process.execPath, ['-e', 'process.stdin.resume()'])
  writeFileSync(path.join(dossier, 'application.pid'), String(autre.pid))
  expect(takeSingleInstanceLock(dossier)).toBe(false)
  const partie = new Promise(resolve => autre.on('exit', resolve))
  autre.kill()
  await partie
  expect(takeSingleInstanceLock(dossier)).toBe(true)
})

test('un verrou illisible ne bloque pas le démarrage', () => {
  writeFileSync(path.join(dossier, 'application.pid'), 'rien')
  expect(takeSingleInstanceLock(dossier)).toBe(true)
})

test('un dépôt hors de son dossier est refusé', () => {
  const depots = path.join(dossier, 'depots')
  expect(() => appendDroppedFile(depots, path.join(depots, '..', 'ailleurs.csv'), '')).toThrow(/refusé/)
  expect(() => appendDroppedFile(depots, `${depots}-voisin/a.csv`, '')).toThrow(/refusé/)
})
