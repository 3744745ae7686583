import { realpathSync, statfsSync } from 'node:fs'
import path from 'node:path'

const NFS = 0x6969
const SMB = new Set([0x517b, 0xff534d42, 0xfe534d42])

/**
 * True when the folder of `fichier` is on a network drive, where SQLite's WAL does not work: a UNC path on Windows
 * (a mapped letter resolves to one), NFS or SMB elsewhere.
 */
export function estSurReseau(fichier: string, plateforme: NodeJS.Platform = process.platform): boolean {
  const dossier = path.dirname(path.resolve(fichier))
  if (plateforme === 'win32') return estUnc(realpathSync.native(dossier))
  const type = statfsSync(dossier).type >>> 0
  return type === NFS || SMB.has(type)
}

/** `\\serveur\partage\…`, and its long form `\\?\UNC\…`. */
export function estUnc(chemin: string): boolean {
  return /^\\\\(\?\\UNC\\|[^?.\\])/i.test(chemin)
}
