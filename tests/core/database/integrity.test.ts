import { hash } from 'node:crypto'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkIntegrity } from '../../../electron/core/database/integrity.ts'
import { ecrireJournal } from '../../../electron/core/database/journal.ts'
import { closeBase, createBase } from '../../../electron/core/database/open.ts'
import { dossierTemporaire } from '../../helpers/dossier.ts'

const echecs = (base: ReturnType<typeof createBase>) =>
  checkIntegrity(base.sqlite)
    .filter(c => !c.ok)
    .map(c => c.code)

function baseJournalisee() {
  const base = createBase(path.join(dossierTemporaire(), 'base.tandem'))
  base.sqlite.transaction(() => {
    for (const action of ['un', 'deux', 'trois'])
      ecrireJournal(base.sqlite, {
        faitLe: '2023-01-01T00:00:00.000Z',
        utilisateur: 'Essai',
        action,
        detail: {},
      })
  })()
  return base
}

test('a sound base passes every check', () => {
  const base = baseJournalisee()
  expect(echecs(base)).toEqual([])
  closeBase(base)
})

test('a line of the journal that was changed or taken out is seen', () => {
  const base = baseJournalisee()
  base.sqlite.prepare("UPDATE journal SET utilisateur = 'Autre' WHERE action = 'deux'").run()
  expect(echecs(base)).toEqual(['journal'])
  closeBase(base)
  const autre = baseJournalisee()
  autre.sqlite.prepare("DELETE FROM journal WHERE action = 'deux'").run()
  expect(echecs(autre)).toEqual(['journal'])
  closeBase(autre)
})

test('a row that refers to a row that is gone is seen', () => {
  const base = baseJournalisee()
  base.sqlite.pragma('foreign_keys = OFF')
  base.sqlite.prepare("INSERT INTO sources VALUES (1, 99, 'Essai', 'essai')").run()
  expect(echecs(base)).toEqual(['references'])
  closeBase(base)
})

test('an attachment or a validated paper whose bytes changed is seen', () => {
  const base = baseJournalisee()
  const ecrire = base.sqlite.prepare('INSERT INTO contenus (sha256, octets, contenu) VALUES (?, ?, ?)')
  ecrire.run(hash('sha256', 'relevé', 'hex'), 7, Buffer.from('relevé'))
  expect(echecs(base)).toEqual([])
  base.sqlite.prepare('UPDATE contenus SET contenu = ?').run(Buffer.from('releve'))
  expect(echecs(base)).toEqual(['contenus'])
  closeBase(base)
})
