import { existsSync, rmSync, statfsSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { APPLICATION_ID } from './application-id.ts'
import { derniereVersion, migrer } from './migrate.ts'
import { estSurReseau } from './network-drive.ts'
import type { Tables } from './tables.ts'

/** One open base: raw SQLite for bulk loops and what is SQLite's own, kysely for everything else. */
export type Base = {
  fichier: string
  sqlite: Database.Database
  db: Kysely<Tables>
  /** Key of an encrypted base, which its backups need too; null when the base is not encrypted. */
  cle: string | null
}

/** Opens an existing base and brings it up to date. Refuses, untouched, a base newer than the application or a file that is not one. */
export function openBase(fichier: string, cle?: string): Base {
  if (!existsSync(fichier)) {
    throw new AppError(
      'base_introuvable',
      `La base « ${fichier} » est introuvable. Vérifiez le dossier et le nom du fichier.`,
    )
  }
  if (!statSync(fichier).isFile()) {
    throw new AppError(
      'base_etrangere',
      `« ${fichier} » est un dossier, pas une base Tandem. Indiquez le fichier de la base.`,
    )
  }
  return ouvrir(fichier, cle, true)
}

/** Creates an empty base; refuses to overwrite a file. */
export function createBase(fichier: string, cle?: string): Base {
  if (existsSync(fichier)) {
    throw new AppError(
      'base_existe',
      `Le fichier « ${fichier} » existe déjà. Choisissez un autre nom : Tandem ne remplace jamais une base.`,
    )
  }
  try {
    return ouvrir(fichier, cle, false)
  } catch (erreur) {
    effacerBase(fichier)
    throw erreur
  }
}

/** Removes a base that could not be made, with what SQLite keeps beside it. */
export function effacerBase(fichier: string): void {
  for (const trace of ['', '-wal', '-shm'].map(suffixe => fichier + suffixe))
    if (statSync(trace, { throwIfNoEntry: false })?.isFile()) rmSync(trace)
}

/** Ends the use of a base; its WAL is folded back into the file. */
export function closeBase(base: Base): void {
  base.sqlite.close()
}

function ouvrir(fichier: string, cle: string | undefined, existante: boolean): Base {
  let sqlite: Database.Database | undefined
  try {
    sqlite = new Database(fichier, { fileMustExist: existante, timeout: 5000 })
    if (cle !== undefined) donnerCle(sqlite, cle)
    if (existante) refuserBaseEtrangere(sqlite, fichier)
    sqlite.pragma(`journal_mode = ${estSurReseau(fichier) ? 'DELETE' : 'WAL'}`)
    sqlite.pragma('foreign_keys = ON')
    sqlite.pragma('temp_store = MEMORY')
    migrer(sqlite, fichier)
  } catch (cause) {
    sqlite?.close()
    throw cause instanceof AppError ? cause : erreurOuverture(fichier, cause)
  }
  return {
    fichier,
    sqlite,
    db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) }),
    cle: cle ?? null,
  }
}

/** To be said before anything is read of an encrypted base. */
export function donnerCle(sqlite: Database.Database, cle: string): void {
  sqlite.pragma(`key='${cle.replaceAll("'", "''")}'`)
}

function refuserBaseEtrangere(sqlite: Database.Database, fichier: string): void {
  const application = sqlite.pragma('application_id', { simple: true }) as number
  if (application !== APPLICATION_ID) {
    throw new AppError('base_etrangere', `Le fichier « ${fichier} » n’est pas une base Tandem.`)
  }
  const version = sqlite.pragma('user_version', { simple: true }) as number
  if (version > derniereVersion()) {
    throw new AppError(
      'base_plus_recente',
      'Cette base a été créée par une version plus récente de Tandem. Installez la dernière version ; la base n’a pas été modifiée.',
    )
  }
}

/** Turns SQLite's own refusals at opening into sentences; the technical cause is kept for the log. */
function erreurOuverture(fichier: string, cause: unknown): AppError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  // Without room for the WAL and its index SQLite only says « input/output error ».
  const lu = code.startsWith('SQLITE_IOERR') && estPlein(fichier) ? 'SQLITE_FULL' : code
  const refus = REFUS.find(r => lu.startsWith(r.prefixe))
  if (refus) return new AppError(refus.code, refus.message(fichier), null, { cause })
  if (cause instanceof TypeError || code === '') {
    return new AppError(
      'base_non_accessible',
      `Le dossier de « ${fichier} » n’existe pas. Choisissez un dossier où vous pouvez enregistrer.`,
      null,
      { cause },
    )
  }
  return new AppError(
    'base_erreur',
    `La base « ${fichier} » n’a pas pu être ouverte (${code}). Fermez Tandem, puis réessayez.`,
    null,
    { cause },
  )
}

const PLACE_MINIMALE = 256 * 1024

/** True when the disk of the file has no room left for SQLite's own working files. */
function estPlein(fichier: string): boolean {
  const { bavail, bsize } = statfsSync(path.dirname(path.resolve(fichier)))
  return bavail * bsize < PLACE_MINIMALE
}

const abimee = (fichier: string) =>
  `Le fichier « ${fichier} » est abîmé ou n’est pas une base Tandem. Il n’a pas été modifié : ouvrez une sauvegarde.`
const nonAccessible = (fichier: string) =>
  `Tandem ne peut pas écrire dans « ${fichier} ». Choisissez un dossier où vous pouvez enregistrer.`

const REFUS: { prefixe: string; code: string; message: (fichier: string) => string }[] = [
  { prefixe: 'SQLITE_NOTADB', code: 'base_abimee', message: abimee },
  { prefixe: 'SQLITE_CORRUPT', code: 'base_abimee', message: abimee },
  { prefixe: 'SQLITE_IOERR_SHORT_READ', code: 'base_abimee', message: abimee },
  {
    prefixe: 'SQLITE_IOERR',
    code: 'disque_illisible',
    message: fichier =>
      `Le disque de « ${fichier} » ne répond pas bien. Vérifiez qu’il est branché et qu’il reste de la place ; la base n’a pas été modifiée.`,
  },
  { prefixe: 'SQLITE_CANTOPEN', code: 'base_non_accessible', message: nonAccessible },
  { prefixe: 'SQLITE_READONLY', code: 'base_non_accessible', message: nonAccessible },
  {
    prefixe: 'SQLITE_FULL',
    code: 'disque_plein',
    message: () =>
      'Le disque est plein : Tandem ne peut pas travailler sur cette base, qui n’a pas été modifiée. Libérez de la place, puis recommencez.',
  },
  {
    prefixe: 'SQLITE_BUSY',
    code: 'base_occupee',
    message: () => 'La base est utilisée par une autre fenêtre ou un autre poste. Réessayez dans un instant.',
  },
]
