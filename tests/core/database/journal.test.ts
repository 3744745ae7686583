import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ecrireJournal, listJournal, verifierJournal } from '../../../electron/core/database/journal.ts'
import { type Base, closeBase, createBase } from '../../../electron/core/database/open.ts'
import { inTransaction } from '../../../electron/core/database/transaction.ts'

let dossier: string
let base: Base

beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'tandem-journal-'))
  base = createBase(join(dossier, 'b.tandem'))
})

afterEach(() => {
  closeBase(base)
  rmSync(dossier, { recursive: true })
})

const ecrire = (action: string, detail: Record<string, unknown> = {}) =>
  inTransaction(base, () =>
    ecrireJournal(base.sqlite, {
      faitLe: '2024-01-02T03:04:05.000Z',
      utilisateur: 'Secrétariat',
      action,
      detail,
    }),
  )

test('Each line is chained to the one before, and a whole chain is found whole', async () => {
  for (let i = 0; i < 5; i++) await ecrire('bilans:importer', { fichiers: [`bilan-${i}.csv`], aCreer: i })
  expect(verifierJournal(base.sqlite)).toBeNull()
  const [derniere] = listJournal(base.sqlite, 1)
  expect(derniere).toMatchObject({
    id: 5,
    utilisateur: 'Secrétariat',
    libelle: 'Bilan importé\u00A0: bilan-4.csv, lignes créées 4',
  })
})

test('A line that was changed, removed or inserted breaks the chain at its place', async () => {
  for (let i = 0; i < 4; i++) await ecrire('bilans:importer', { aCreer: i })
  base.sqlite.exec(`UPDATE journal SET detail = '{"aCreer":99}' WHERE id = 3`)
  expect(verifierJournal(base.sqlite)).toBe(3)
  base.sqlite.exec(`UPDATE journal SET detail = '{"aCreer":2}' WHERE id = 3`)
  expect(verifierJournal(base.sqlite)).toBeNull()
  base.sqlite.exec('DELETE FROM journal WHERE id = 2')
  expect(verifierJournal(base.sqlite)).toBe(3)
})

test('The journal refuses to be written outside the transaction that it describes', () => {
  expect(() =>
    ecrireJournal(base.sqlite, { faitLe: '2024-01-01T00:00:00Z', utilisateur: 'x', action: 'a', detail: {} }),
  ).toThrow('transaction')
})
