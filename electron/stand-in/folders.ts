import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { hooks } from './hooks.ts'

export type FolderName = 'userData' | 'documents' | 'temp'

/** The folders that Electron would give under the same name; `--user-data-dir=` is understood as Electron does. */
export function getFolder(nom: FolderName): string {
  if (nom === 'temp') return tmpdir()
  if (nom === 'documents') return hooks.documents ?? path.join(homedir(), 'Documents')
  const demande = process.argv.find(a => a.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length)
  return hooks.donnees ?? demande ?? path.join(reglages(), 'Tandem')
}

function reglages(): string {
  if (process.platform === 'win32')
    return process.env['APPDATA'] ?? path.join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support')
  return process.env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config')
}
