import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { exigerNode } from './node-version.mjs'

/** `npm test`: types and lint, then every test, then the window in a browser. All of it runs, then the sum is printed. */
exigerNode()
const dossier = mkdtempSync(path.join(tmpdir(), 'tandem-test-'))
const rapport = nom => path.join(dossier, `${nom}.json`)
try {
  ensureBrowser()
  const etapes = ['check', 'build'].map(script => lancer('npm', ['run', '--silent', script]))
  const verifie = etapes.every(Boolean)
  lancer('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${rapport('vitest')}`,
  ])
  lancer('npx', ['playwright', 'test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: rapport('e2e'),
  })
  const sommes = [
    verifie ? { passes: 0, echecs: 0 } : { passes: 0, echecs: 1 },
    sommeVitest(),
    sommePlaywright(),
  ]
  const passes = sommes.reduce((n, s) => n + s.passes, 0)
  const echecs = sommes.reduce((n, s) => n + s.echecs, 0)
  if (!verifie)
    console.log('La vérification (types, lint, code mort, construction) a échoué : voir plus haut.')
  console.log(`${passes} passed, ${echecs} failed`)
  process.exitCode = echecs === 0 ? 0 : 1
} finally {
  rmSync(dossier, { recursive: true, force: true })
}

function sommeVitest() {
  const lu = lire('vitest')
  if (lu === undefined) return { passes: 0, echecs: 1 }
  const sansTest = lu.testResults.filter(f => f.status === 'failed' && f.assertionResults.length === 0).length
  return { passes: lu.numPassedTests, echecs: lu.numFailedTests + sansTest }
}

function sommePlaywright() {
  const lu = lire('e2e')
  if (lu === undefined) return { passes: 0, echecs: 1 }
  return { passes: lu.stats.expected + lu.stats.flaky, echecs: lu.stats.unexpected + lu.errors.length }
}

/** A runner that wrote nothing did not run. */
function lire(nom) {
  try {
    return JSON.parse(readFileSync(rapport(nom), 'utf8'))
  } catch {
    console.error(`Le lanceur « ${nom} » n’a pas rendu de résultat.`)
    return undefined
  }
}

function lancer(programme, args, env = {}) {
  const options = { stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' }
  return spawnSync(programme, args, options).status === 0
}
