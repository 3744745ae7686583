import { existsSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { APPLICATION_ID } from './application-id.ts'
import { sql as depart } from './migrations/0010-depart.ts'
import { sql as seances } from './migrations/0020-seances.ts'
import { sql as rapport } from './migrations/0030-rapport.ts'

export type Migration = { version: number; sql: string }

/** In order; a number is never reused and a migration never changes once released. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 10, sql: depart },
  { version: 20, sql: seances },
  { version: 30, sql: rapport },
]

/** The `user_version` that a list of migrations leads to; 0 for an empty list. */
export function derniereVersion(migrations: readonly Migration[] = MIGRATIONS): number {
  return migrations.at(-1)?.version ?? 0
}

/**
 * Brings a base to the last version, each step in its own transaction. A base that holds data is first copied beside
 * itself (`VACUUM INTO`, never a file copy: the WAL would be missing).
 */
export function migrer(sqlite: Database.Database, fichier: string, migrations = MIGRATIONS): void {
  const version = sqlite.pragma('user_version', { simple: true }) as number
  const aFaire = migrations.filter(m => m.version > version)
  if (aFaire.length === 0) return
  if (version > 0) copierAvantMigration(sqlite, fichier, version)
  for (const migration of aFaire) {
    sqlite
      .transaction(() => {
        sqlite.exec(migration.sql)
        sqlite.pragma(`application_id = ${APPLICATION_ID}`)
        sqlite.pragma(`user_version = ${migration.version}`)
      })
      .immediate()
  }
}

function copierAvantMigration(sqlite: Database.Database, fichier: string, version: number): void {
  const copie = `${fichier}.avant-version-${version + 1}`
  if (existsSync(copie)) return
  try {
    sqlite.prepare('VACUUM INTO ?').run(copie)
  } catch (cause) {
    throw new AppError(
      'sauvegarde_impossible',
      'La base doit être mise à jour, mais sa copie de sécurité n’a pas pu être écrite à côté d’elle. Libérez de la place ou vérifiez le dossier ; la base n’a pas été modifiée.',
      null,
      { cause },
    )
  }
}
