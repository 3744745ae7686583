import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { dossierTemporaire } from '../../helpers/dossier.ts'

const PROGRAMME = path.join(import.meta.dirname, 'ecrire-puis-dire.ts')

/** Writes the report of the sample in a process of its own; gives the SHA-256 of each file. */
async function ecrire(champs: { instant: string; fuseau: string; langue: string }): Promise<unknown> {
  const dossier = mkdtempSync(path.join(tmpdir(), `tandem-${champs.langue}-`))
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAMME, dossier, champs.instant], {
    env: {
      ...process.env,
      TZ: champs.fuseau,
      LANG: champs.langue,
      LC_ALL: champs.langue,
      TMPDIR: dossierTemporaire(),
    },
    maxBuffer: 10_000_000,
  })
  return JSON.parse(stdout)
}

test('deux horloges, deux fuseaux, deux langues et deux dossiers donnent les mêmes octets dans tous les formats', async () => {
  const [paris, noumea] = await Promise.all([
    ecrire({ instant: '2024-01-15T09:00:00Z', fuseau: 'Europe/Paris', langue: 'fr_FR.UTF-8' }),
    ecrire({ instant: '2031-12-31T23:59:59Z', fuseau: 'Pacific/Noumea', langue: 'C' }),
  ])
  expect(paris).toEqual(noumea)
  expect(Object.keys(paris as object)).toHaveLength(12)
})
