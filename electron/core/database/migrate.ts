import type Database from 'better-sqlite3'
import { sql as depart } from './migrations/0010-depart.ts'

const APPLICATION_ID = 0x54414e44

/** In order; a number is never reused and a migration never changes once released. */
const MIGRATIONS: { version: number; sql: string }[] = [{ version: 10, sql: depart }]

export const derniereVersion: number = MIGRATIONS.at(-1)?.version ?? 0

/** Brings a base to the last version, each step in its own transaction. */
export function migrer(sqlite: Database.Database, _fichier: string): void {
  const version = sqlite.pragma('user_version', { simple: true }) as number
  for (const migration of MIGRATIONS.filter(m => m.version > version)) {
    sqlite
      .transaction(() => {
        sqlite.exec(migration.sql)
        sqlite.pragma(`application_id = ${APPLICATION_ID}`)
        sqlite.pragma(`user_version = ${migration.version}`)
      })
      .immediate()
  }
}
