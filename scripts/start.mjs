import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { exigerNode } from './node-version.mjs'

/** `npm start`: the window in Electron; in Chromium where Electron cannot be had; without a screen, the sample. */
const racine = path.join(import.meta.dirname, '..')
const DELAI_TELECHARGEMENT_MS = 180_000

exigerNode()
const { hasScreen } = await import('../electron/stand-in/chromium.ts')
process.exitCode = hasScreen() ? ouvrir() : sansEcran()

function ouvrir() {
  const electron = electronInstalle() ?? telechargerElectron()
  if (electron !== undefined) return lancer(electron, [racine])
  console.log(
    'Electron n’a pas pu être téléchargé (poste hors ligne ?). La fenêtre s’ouvre dans Chromium, Chrome ou Edge.',
  )
  if (ensureBrowser() !== undefined) return node('out/stand-in/main.js')
  console.error(
    'Aucun navigateur sur ce poste non plus. La ligne de commande reste disponible : npm run tandem -- --aide',
  )
  return 1
}

function sansEcran() {
  console.log('Ce poste n’a pas d’écran : voici l’exemple en ligne de commande, dans le dossier « exemple ».')
  return node('out/electron/cli.js', 'exemple', '--sortie', path.join(racine, 'exemple'))
}

/** Electron writes the name of its program beside it once it is whole. */
function electronInstalle() {
  const dossier = path.join(racine, 'node_modules/electron')
  const nom = path.join(dossier, 'path.txt')
  if (!existsSync(nom)) return undefined
  const programme = path.join(dossier, 'dist', readFileSync(nom, 'utf8').trim())
  return existsSync(programme) ? programme : undefined
}

function telechargerElectron() {
  console.log('Premier démarrage : téléchargement d’Electron…')
  spawnSync(process.execPath, [path.join(racine, 'node_modules/electron/install.js')], {
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: DELAI_TELECHARGEMENT_MS,
  })
  return electronInstalle()
}

function node(...args) {
  return lancer(process.execPath, [path.join(racine, args[0]), ...args.slice(1)])
}

function lancer(programme, args) {
  return spawnSync(programme, args, { stdio: 'inherit' }).status ?? 1
}
