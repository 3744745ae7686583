import { spawn } from 'node:child_process'
import path from 'node:path'

/** Opens a folder with the system's explorer; the text says why not, and is empty when it was opened. */
function openPath(chemin: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const enfant = spawn(explorateur(), [chemin], { stdio: 'ignore', detached: true })
  enfant.on('error', erreur => resolve(erreur.message))
  enfant.on('spawn', () => {
    enfant.unref()
    resolve('')
  })
  return promise
}

function explorateur(): string {
  if (process.platform === 'win32') return 'explorer.exe'
  return process.platform === 'darwin' ? 'open' : 'xdg-open'
}

export const shell = {
  openPath,
  showItemInFolder: (chemin: string): void => void openPath(path.dirname(chemin)),
}
