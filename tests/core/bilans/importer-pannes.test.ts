import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { closeBase } from '../../../electron/core/database/open.ts'
import { CONVENTION, lignesNominatives, ouvrirAtelier } from './atelier.ts'

const DEUX_IMPORTS = [{ n: 1 }]

test('A process killed in the middle of the commit leaves the import absent, and the base opens', async () => {
  const a = await ouvrirAtelier()
  await a.importer([a.ecrire('a.csv', lignesNominatives(5))])
  closeBase(a.ctx.base())
  const f = a.ecrire('b.csv', lignesNominatives(8000))
  const enfant = spawnSync(process.execPath, [
    path.join(import.meta.dirname, 'importer-puis-mourir.ts'),
    a.ctx.ressources,
    a.base,
    f,
    CONVENTION,
    '4',
  ])
  expect(enfant.signal).toBe('SIGKILL')
  await a.appeler('base:ouvrir', { fichier: a.base })
  expect((await a.appeler('base:verifier', {})).integre).toBe(true)
  expect(a.lignes('SELECT count(*) AS n FROM imports')).toEqual(DEUX_IMPORTS)
  expect(a.lignes('SELECT count(*) AS n FROM parcours')).toEqual([{ n: 5 }])
  expect((await a.importer([f])).import).toBe(2)
  expect(a.lignes('SELECT count(*) AS n FROM parcours')).toEqual([{ n: 8000 }])
})

test('A base that another process is writing to is refused in French, and not changed', async () => {
  const a = await ouvrirAtelier()
  const f = a.ecrire('a.csv', lignesNominatives(5))
  const autre = new Database(a.base)
  autre.exec('BEGIN IMMEDIATE')
  a.ctx.base().sqlite.pragma('busy_timeout = 20')
  await expect(a.importer([f])).rejects.toMatchObject({ code: 'base_occupee' })
  autre.exec('ROLLBACK')
  autre.close()
  expect(a.lignes('SELECT count(*) AS n FROM imports')).toEqual([{ n: 0 }])
  expect((await a.importer([f])).import).toBe(1)
})

test('A full disk is refused in French, and the base is as before', async () => {
  const a = await ouvrirAtelier()
  await a.importer([a.ecrire('a.csv', lignesNominatives(5))])
  const { sqlite } = a.ctx.base()
  sqlite.pragma(`max_page_count = ${String(sqlite.pragma('page_count', { simple: true }))}`)
  await expect(a.importer([a.ecrire('b.csv', lignesNominatives(5000))])).rejects.toMatchObject({
    code: 'disque_plein',
  })
  expect(a.lignes('SELECT count(*) AS n FROM parcours')).toEqual([{ n: 5 }])
  expect((await a.appeler('base:verifier', {})).integre).toBe(true)
})

test('An import that is cancelled while it writes stores nothing', async () => {
  let arret = false
  const a = await ouvrirAtelier({ annule: () => arret && a.ctx.base().sqlite.inTransaction })
  const f = a.ecrire('a.csv', lignesNominatives(5000))
  arret = true
  await expect(a.importer([f])).rejects.toMatchObject({ code: 'tache_annulee' })
  arret = false
  expect(a.lignes('SELECT count(*) AS n FROM parcours')).toEqual([{ n: 0 }])
  expect((await a.importer([f])).import).toBe(1)
})

test('A file saved again after its preview is read again, so that what is stored is what it holds', async () => {
  const a = await ouvrirAtelier()
  const f = a.ecrire('a.csv', lignesNominatives(4))
  expect((await a.analyser([f])).fichiers[0]?.feuilles[0]).toMatchObject({ aCreer: 4 })
  writeFileSync(f, `${lignesNominatives(7).join('\r\n')}\r\n`)
  expect((await a.importer([f])).fichiers[0]?.feuilles[0]).toMatchObject({ aCreer: 7 })
})

test('A preview and a refused import leave the bytes of the base as they were', async () => {
  const a = await ouvrirAtelier()
  await a.importer([a.ecrire('a.csv', lignesNominatives(50))])
  closeBase(a.ctx.base())
  const avant = readFileSync(a.base)
  await a.appeler('base:ouvrir', { fichier: a.base })
  await a.analyser([a.ecrire('b.csv', lignesNominatives(90))])
  await expect(a.importer([a.ecrire('c.csv', ['', 'rien ici'])])).rejects.toMatchObject({
    code: 'import_refuse',
  })
  closeBase(a.ctx.base())
  expect(readFileSync(a.base).equals(avant)).toBe(true)
})

test('A table without any row is refused: it is not an import of nothing', async () => {
  const a = await ouvrirAtelier()
  await expect(a.importer([a.ecrire('a.csv', lignesNominatives(0))])).rejects.toMatchObject({
    code: 'import_refuse',
    details: { erreurs: [{ code: 'aucun_tableau', message: expect.stringContaining('aucune ligne') }] },
  })
  expect(a.lignes('SELECT count(*) AS n FROM imports')).toEqual([{ n: 0 }])
})
