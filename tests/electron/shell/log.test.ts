import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openTechnicalLog, sansChemins } from '../../../electron/shell/log.ts'

test('le journal technique ne garde d’une trace que les noms des fichiers du programme', () => {
  const dossier = mkdtempSync(path.join(tmpdir(), 'tandem-journal-'))
  openTechnicalLog(dossier).note(
    'panne:base:info',
    'TypeError\n    at lire (/home/jeanne.martin/app/out/worker.js:3:4)',
  )
  const texte = readFileSync(path.join(dossier, 'journal-technique.log'), 'utf8')
  expect(texte).toContain('panne:base:info')
  expect(texte).toContain('at lire (worker.js:3:4)')
  expect(texte).not.toContain('martin')
  rmSync(dossier, { recursive: true, force: true })
})

test.each([
  ['at f (C:\\Users\\jeanne\\app\\worker.js:1:2)', 'at f (worker.js:1:2)'],
  ['at file:///home/jeanne/app/morceaux/x-1.js:9:1', 'at x-1.js:9:1'],
  ['RangeError', 'RangeError'],
])('%s', (trace, attendu) => {
  expect(sansChemins(trace)).toBe(attendu)
})
