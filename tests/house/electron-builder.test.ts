import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { build, Platform } from 'electron-builder'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getPlaces } from '../../electron/shell/places.ts'

/**
 * The real packer on the real configuration, with an empty program in the place of Electron: it checks the
 * configuration against its own schema, sets the fuses, and what it packed is read back.
 */
const racine = path.join(import.meta.dirname, '../..')
const dossier = mkdtempSync(path.join(tmpdir(), 'tandem-paquet-'))
const sortie = path.join(dossier, 'dist/linux-unpacked')
const archive = path.join(sortie, 'resources/app.asar')
let contenu: string[]

beforeAll(async () => {
  expect(existsSync(path.join(racine, 'out/electron/worker.js')), 'npm run build d’abord').toBe(true)
  await build({
    projectDir: racine,
    publish: 'never',
    targets: Platform.LINUX.createTarget('dir'),
    config: { electronDist: ecrireFauxElectron(), directories: { output: path.join(dossier, 'dist') } },
  })
  contenu = listerArchive(archive)
}, 180_000)

afterAll(() => rmSync(dossier, { recursive: true, force: true }))

const FUSIBLES = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const NOMBRE_DE_FUSIBLES = 9

function ecrireFauxElectron(): string {
  const faux = path.join(dossier, 'electron')
  mkdirSync(path.join(faux, 'locales'), { recursive: true })
  mkdirSync(path.join(faux, 'resources'))
  const fusibles = Buffer.concat([
    Buffer.from([1, NOMBRE_DE_FUSIBLES]),
    Buffer.alloc(NOMBRE_DE_FUSIBLES, '0'),
  ])
  writeFileSync(path.join(faux, 'electron'), Buffer.concat([Buffer.from(FUSIBLES), fusibles]))
  chmodSync(path.join(faux, 'electron'), 0o755)
  for (const nom of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'version', 'locales/fr.pak'])
    writeFileSync(path.join(faux, nom), '')
  return faux
}

type Noeud = { files?: Record<string, Noeud> }

/** The head of an archive is a JSON tree, after four lengths. */
function listerArchive(fichier: string): string[] {
  const octets = readFileSync(fichier)
  const tete = JSON.parse(octets.subarray(16, 16 + octets.readUInt32LE(12)).toString('utf8')) as Noeud
  const parcourir = (noeud: Noeud, chemin: string): string[] =>
    noeud.files === undefined
      ? [chemin]
      : Object.entries(noeud.files).flatMap(([nom, enfant]) =>
          parcourir(enfant, chemin === '' ? nom : `${chemin}/${nom}`),
        )
  return parcourir(tete, '')
}

test('l’application emportée tient en quatre endroits, sans remplaçant, ni sources, ni ligne de commande', () => {
  const endroits = new Set(
    contenu.map(nom =>
      nom
        .split('/')
        .slice(0, nom.startsWith('resources') ? 1 : 2)
        .join('/'),
    ),
  )
  expect([...endroits].sort()).toEqual([
    'node_modules/better-sqlite3',
    'out/electron',
    'out/renderer',
    'package.json',
    'resources',
  ])
  expect(contenu.filter(nom => /stand-in|playwright|cli\.js|\.ts$|tests\//.test(nom))).toEqual([])
})

test('elle a le fil, la page, le preload, les données et le module natif de sa plateforme', () => {
  expect(contenu).toEqual(
    expect.arrayContaining([
      'out/electron/main.js',
      'out/electron/worker.js',
      'out/electron/preload.cjs',
      'out/renderer/index.html',
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
      'node_modules/better-sqlite3/package.json',
      'resources/nomenclatures/motif_sortie.json',
    ]),
  )
  for (const sous of ['conventions', 'nomenclatures', 'exemples'])
    for (const nom of readdirSync(path.join(racine, 'resources', sous)))
      expect(contenu).toContain(`resources/${sous}/${nom}`)
  expect(contenu.filter(nom => /prebuilds\/(win32|darwin)/.test(nom))).toEqual([])
})

test('les fusibles sont posés : pas de Node nu, pas d’inspection, archive seule', () => {
  const programme = readFileSync(path.join(sortie, 'tandem'))
  const debut = programme.indexOf(FUSIBLES) + FUSIBLES.length + 2
  const poses = programme.subarray(debut, debut + 8).toString('latin1')
  // runAsNode, cookies chiffrés, NODE_OPTIONS, --inspect, intégrité, archive seule, instantané V8, privilèges de file:
  expect(poses).toBe('01001100')
})

test('le fil de l’application emportée crée une base avec ce qui est à côté de l’archive', async () => {
  const places = getPlaces(path.join(archive, 'out/electron'))
  const fichier = path.join(dossier, 'essai.tandem')
  const reponse = Promise.withResolvers<unknown>()
  const fil = new Worker(places.worker, {
    workerData: {
      ressources: places.ressources,
      utilisateur: 'essai',
      annulation: new SharedArrayBuffer(4),
      jetons: [['jeton:essai', fichier]],
    },
  })
  fil.on('message', reponse.resolve)
  fil.on('error', reponse.reject)
  const input = { fichier: 'jeton:essai', conventions: ['creuse-2023'] }
  fil.postMessage({ type: 'appel', id: 1, channel: 'base:creer', input, base: null })
  expect(await reponse.promise).toMatchObject({ type: 'reponse', reply: { ok: true, value: { fichier } } })
  await fil.terminate()
})
