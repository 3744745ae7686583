import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findBrowser } from '../../../electron/stand-in/find-browser.ts'

test('CHROMIUM_PATH passe avant tout, s’il existe', () => {
  const dossier = mkdtempSync(path.join(tmpdir(), 'tandem-navigateur-'))
  const chromium = path.join(dossier, 'chromium')
  writeFileSync(chromium, '')
  chmodSync(chromium, 0o755)
  expect(findBrowser({ CHROMIUM_PATH: chromium })).toBe(chromium)
  if (process.platform === 'linux')
    expect([chromium, findBrowser({})]).toContain(
      findBrowser({ CHROMIUM_PATH: path.join(dossier, 'non'), PATH: dossier }),
    )
  rmSync(dossier, { recursive: true })
})
