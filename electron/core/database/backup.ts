import { createHash } from 'node:crypto'
import { createReadStream, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { checkIntegrity } from './integrity.ts'
import { type Base, donnerCle } from './open.ts'

export type Sauvegarde = { fichier: string; octets: number; sha256: string; verifiee: boolean }

/**
 * Writes a compact copy of the base, opens it again and checks it before it takes its name: a backup that exists is
 * one that was read. Refuses to replace a file.
 */
export async function backup(base: Base, vers: string): Promise<Sauvegarde> {
  if (existsSync(vers)) {
    throw new AppError(
      'sauvegarde_existe',
      `Le fichier « ${vers} » existe déjà. Choisissez un autre nom pour la sauvegarde.`,
    )
  }
  const provisoire = `${vers}.en-cours`
  rmSync(provisoire, { force: true })
  try {
    base.sqlite.prepare('VACUUM INTO ?').run(provisoire)
    verifierCopie(base, provisoire)
    renameSync(provisoire, vers)
  } catch (cause) {
    rmSync(provisoire, { force: true })
    if (cause instanceof AppError) throw cause
    throw new AppError(
      'sauvegarde_impossible',
      `La sauvegarde n’a pas pu être écrite dans « ${vers} ». Vérifiez que le dossier existe, qu’il reste de la place et que vous pouvez y enregistrer.`,
      null,
      { cause },
    )
  }
  return { fichier: vers, octets: statSync(vers).size, sha256: await sha256Fichier(vers), verifiee: true }
}

function verifierCopie(base: Base, copie: string): void {
  const relue = new Database(copie, { readonly: true })
  try {
    if (base.cle !== null) donnerCle(relue, base.cle)
    const echec = checkIntegrity(relue).find(c => !c.ok)
    if (echec || compter(relue) !== compter(base.sqlite)) {
      throw new AppError(
        'sauvegarde_infidele',
        'La sauvegarde relue ne correspond pas à la base : elle a été supprimée. Vérifiez le disque, puis recommencez.',
      )
    }
  } finally {
    relue.close()
  }
}

/** Number of rows of each table, as one comparable text. */
function compter(sqlite: Database.Database): string {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all()
  return tables.map(t => `${t}:${sqlite.prepare(`SELECT count(*) FROM "${t}"`).pluck().get()}`).join(' ')
}

/** Streamed SHA-256 of a file, in hexadecimal. */
export async function sha256Fichier(fichier: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const morceau of createReadStream(fichier)) hash.update(morceau)
  return hash.digest('hex')
}
