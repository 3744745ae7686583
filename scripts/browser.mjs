import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { exigerNode } from './node-version.mjs'

exigerNode()
const { findBrowser } = await import('../electron/stand-in/find-browser.ts')

/** A browser for the window and its tests: one that is there, else one installed now, which is said. */
export function ensureBrowser() {
  const present = findBrowser()
  if (present !== undefined) return present
  console.log('Aucun navigateur Chromium, Chrome ou Edge sur ce poste : installation de Chromium…')
  for (const installer of [parApt, parPlaywright]) {
    installer()
    const installe = findBrowser()
    if (installe !== undefined) {
      console.log(`Chromium installé : ${installe}`)
      return installe
    }
  }
  return undefined
}

/** On Debian as root the system's own package brings its libraries with it. */
function parApt() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return
  lancer('apt-get', ['update', '-qq'])
  lancer('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
}

function parPlaywright() {
  lancer('npx', ['playwright', 'install', 'chromium'])
}

function lancer(programme, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(programme, args, { stdio: 'inherit', env, shell: process.platform === 'win32' })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && ensureBrowser() === undefined) {
  console.error(
    'Aucun navigateur n’a pu être installé. Installez Chromium, Chrome ou Edge, ou donnez CHROMIUM_PATH.',
  )
  process.exitCode = 1
}
