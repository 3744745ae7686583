import { existsSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { derniereVersion, MIGRATIONS, migrer } from '../../../electron/core/database/migrate.ts'
import { dossierTemporaire } from '../../helpers/dossier.ts'

const SUIVANTE = { version: derniereVersion() + 10, sql: 'ALTER TABLE sources ADD COLUMN note TEXT;' }

test('numbers of migrations increase', () => {
  const versions = MIGRATIONS.map(m => m.version)
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
})

test('a base that holds data is copied before it is migrated, and the copy still has the old version', () => {
  const fichier = path.join(dossierTemporaire(), 'base.tandem')
  const sqlite = new Database(fichier)
  migrer(sqlite, fichier)
  sqlite.prepare("INSERT INTO reglages VALUES ('nom', 'Comité')").run()
  migrer(sqlite, fichier, [...MIGRATIONS, SUIVANTE])
  expect(sqlite.pragma('user_version', { simple: true })).toBe(SUIVANTE.version)
  sqlite.close()

  const copie = new Database(`${fichier}.avant-version-${derniereVersion() + 1}`, { readonly: true })
  expect(copie.pragma('user_version', { simple: true })).toBe(derniereVersion())
  expect(copie.prepare('SELECT valeur FROM reglages').pluck().get()).toBe('Comité')
  copie.close()
})

test('a migration that fails leaves the base at the version it had', () => {
  const fichier = path.join(dossierTemporaire(), 'base.tandem')
  const sqlite = new Database(fichier)
  migrer(sqlite, fichier)
  const ratee = { version: 999, sql: 'CREATE TABLE neuve (x); ALTER TABLE absente ADD COLUMN y;' }
  expect(() => migrer(sqlite, fichier, [...MIGRATIONS, ratee])).toThrow()
  expect(sqlite.pragma('user_version', { simple: true })).toBe(derniereVersion())
  expect(sqlite.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'neuve'").pluck().get()).toBe(0)
  sqlite.close()
})

test('a base that is up to date is neither copied nor written', () => {
  const fichier = path.join(dossierTemporaire(), 'base.tandem')
  const sqlite = new Database(fichier)
  migrer(sqlite, fichier)
  migrer(sqlite, fichier)
  expect(existsSync(`${fichier}.avant-version-${derniereVersion() + 1}`)).toBe(false)
  sqlite.close()
})
