import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { backup } from '../../../electron/core/database/backup.ts'
import { closeBase, createBase, openBase } from '../../../electron/core/database/open.ts'
import { dossierTemporaire } from '../../helpers/dossier.ts'

function baseRemplie(dossier: string) {
  const base = createBase(path.join(dossier, 'base.tandem'))
  const inserer = base.sqlite.prepare('INSERT INTO reglages VALUES (?, ?)')
  for (let i = 0; i < 500; i++) inserer.run(`cle ${i}`, 'x'.repeat(200))
  return base
}

test('a backup holds what the WAL still held, and opens as a base', async () => {
  const dossier = dossierTemporaire()
  const base = baseRemplie(dossier)
  const copie = await backup(base, path.join(dossier, 'copie.tandem'))
  expect(copie).toMatchObject({ verifiee: true })
  expect(copie.sha256).toMatch(/^[0-9a-f]{64}$/)
  const relue = openBase(copie.fichier)
  expect(relue.sqlite.prepare('SELECT count(*) FROM reglages').pluck().get()).toBe(500)
  closeBase(relue)
  closeBase(base)
})

test('a backup replaces no file and leaves nothing half-written', async () => {
  const dossier = dossierTemporaire()
  const base = baseRemplie(dossier)
  const occupe = path.join(dossier, 'lettre.tandem')
  writeFileSync(occupe, 'une lettre')
  await expect(backup(base, occupe)).rejects.toMatchObject({ code: 'sauvegarde_existe' })
  expect(readFileSync(occupe, 'utf8')).toBe('une lettre')
  await expect(backup(base, path.join(dossier, 'absent', 'c.tandem'))).rejects.toMatchObject({
    code: 'sauvegarde_impossible',
  })
  closeBase(base)
  expect(readdirSync(dossier).sort()).toEqual(['base.tandem', 'lettre.tandem'])
})

test('a backup of a base with a key is unreadable without it', async () => {
  const dossier = dossierTemporaire()
  mkdirSync(path.join(dossier, 'cle'))
  const base = createBase(path.join(dossier, 'base.tandem'), 'phrase de passe')
  base.sqlite.prepare("INSERT INTO reglages VALUES ('nom', 'Comité de pilotage')").run()
  const copie = path.join(dossier, 'cle', 'copie.tandem')
  await backup(base, copie)
  closeBase(base)
  expect(readFileSync(copie).includes('Comité de pilotage')).toBe(false)
  closeBase(openBase(copie, 'phrase de passe'))
})
