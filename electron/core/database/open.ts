import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { derniereVersion, migrer } from './migrate.ts'
import type { Tables } from './tables.ts'

/** One open base: raw SQLite for bulk loops and what is SQLite's own, kysely for everything else. */
export type Base = {
  fichier: string
  sqlite: Database.Database
  db: Kysely<Tables>
}

/** Opens an existing base and brings it up to date. Refuses, untouched, a base newer than the application or a file that is not one. */
export function openBase(fichier: string, cle?: string): Base {
  if (!existsSync(fichier))
    throw new AppError(
      'base_introuvable',
      `La base « ${fichier} » est introuvable. Vérifiez le dossier et le nom du fichier.`,
    )
  return ouvrir(fichier, cle, true)
}

/** Creates an empty base; refuses to overwrite a file. */
export function createBase(fichier: string, cle?: string): Base {
  if (existsSync(fichier))
    throw new AppError(
      'base_existe',
      `Le fichier « ${fichier} » existe déjà. Choisissez un autre nom : Tandem ne remplace jamais une base.`,
    )
  return ouvrir(fichier, cle, false)
}

export function closeBase(base: Base): void {
  base.sqlite.close()
}

function ouvrir(fichier: string, cle: string | undefined, existante: boolean): Base {
  let sqlite: Database.Database | undefined
  try {
    sqlite = new Database(fichier, { fileMustExist: existante })
    if (cle !== undefined) sqlite.pragma(`key='${cle.replaceAll("'", "''")}'`)
    if (existante) refuserBaseEtrangere(sqlite, fichier)
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('foreign_keys = ON')
    sqlite.pragma('temp_store = MEMORY')
    sqlite.pragma('busy_timeout = 5000')
    migrer(sqlite, fichier)
  } catch (cause) {
    sqlite?.close()
    throw cause instanceof AppError ? cause : erreurOuverture(fichier, cause)
  }
  return { fichier, sqlite, db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) }) }
}

const APPLICATION_ID = 0x54414e44 // « TAND »

function refuserBaseEtrangere(sqlite: Database.Database, fichier: string): void {
  const version = sqlite.pragma('user_version', { simple: true }) as number
  const application = sqlite.pragma('application_id', { simple: true }) as number
  if (application !== APPLICATION_ID)
    throw new AppError('base_etrangere', `Le fichier « ${fichier} » n’est pas une base Tandem.`)
  if (version > derniereVersion) {
    throw new AppError(
      'base_plus_recente',
      'Cette base a été créée par une version plus récente de Tandem. Installez la dernière version ; la base n’a pas été modifiée.',
    )
  }
}

function erreurOuverture(fichier: string, cause: unknown): AppError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
    return new AppError(
      'base_abimee',
      `Le fichier « ${fichier} » n’est pas une base Tandem lisible. Restaurez une sauvegarde.`,
      null,
      { cause },
    )
  }
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY')) {
    return new AppError(
      'base_non_accessible',
      `Tandem ne peut pas écrire dans « ${fichier} ». Choisissez un dossier où vous pouvez enregistrer.`,
      null,
      { cause },
    )
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new AppError(
      'base_occupee',
      'La base est utilisée par une autre fenêtre ou un autre poste. Réessayez dans un instant.',
      null,
      { cause },
    )
  }
  return new AppError('base_erreur', `La base « ${fichier} » n’a pas pu être ouverte.`, null, { cause })
}
