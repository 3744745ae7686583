import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** A Chromium of this machine: CHROMIUM_PATH, else `fourni` (the path of playwright's own), else an installed Chromium, Chrome or Edge. */
export function findInstalled(fourni: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  return [env['CHROMIUM_PATH'], fourni, ...installes(env)].find(
    chemin => chemin !== undefined && chemin !== '' && existsSync(chemin),
  )
}

function installes(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'win32') return sousWindows(env)
  if (process.platform === 'darwin') return sousMac()
  const noms = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  return (env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap(dossier => noms.map(nom => path.join(dossier, nom)))
}

function sousWindows(env: NodeJS.ProcessEnv): string[] {
  const racines = [env['LOCALAPPDATA'], env['ProgramFiles'], env['ProgramFiles(x86)']].filter(
    r => r !== undefined,
  )
  const places = [
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'Chromium/Application/chrome.exe',
  ]
  return racines.flatMap(racine => places.map(place => path.join(racine, place)))
}

function sousMac(): string[] {
  const noms = ['Google Chrome', 'Chromium', 'Microsoft Edge']
  const racines = ['/Applications', path.join(homedir(), 'Applications')]
  return racines.flatMap(racine => noms.map(nom => path.join(racine, `${nom}.app`, 'Contents/MacOS', nom)))
}
