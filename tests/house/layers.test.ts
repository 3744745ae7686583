import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const racine = path.join(import.meta.dirname, '../..')
const sources = execFileSync('git', ['ls-files', '--', 'electron', 'shared', 'renderer'], {
  cwd: racine,
  encoding: 'utf8',
})
  .split('\n')
  .filter(nom => /\.tsx?$/.test(nom))

/** Names after `from` and in `import()`, as written. */
const imports = (fichier: string) =>
  [...readFileSync(path.join(racine, fichier), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    m => m[1] ?? '',
  )

/** The layer that a relative import leads to. */
const couche = (fichier: string, vers: string) =>
  vers.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(fichier), vers)) : vers

function fautes(dans: RegExp, interdit: RegExp): string[] {
  return sources
    .filter(fichier => dans.test(fichier))
    .flatMap(fichier => imports(fichier).map(vers => ({ fichier, vers: couche(fichier, vers) })))
    .filter(({ vers }) => interdit.test(vers))
    .map(({ fichier, vers }) => `${fichier} → ${vers}`)
}

test('seuls la coquille, ses deux entrées et le remplaçant connaissent Electron', () => {
  expect(
    fautes(/^(?!electron\/(main|preload)\.ts$|electron\/(shell|stand-in)\/)/, /^electron(\/.+)?$/).filter(
      f => !f.includes('→ electron/'),
    ),
  ).toEqual([])
})

test('ce qui est partagé ne dépend de personne', () => {
  expect(fautes(/^shared\//, /^(electron|renderer)\/|^node:|^react/)).toEqual([])
})

test('la fenêtre ne connaît du reste que ce qui est partagé', () => {
  expect(fautes(/^renderer\//, /^electron\/|^node:/)).toEqual([])
})

test('le cœur ne connaît ni la coquille, ni la ligne de commande, ni la fenêtre', () => {
  expect(fautes(/^electron\/core\//, /^(electron\/(shell|stand-in|cli)|renderer)/)).toEqual([])
})

test('le remplaçant n’est connu de personne : il n’entre que par la construction', () => {
  expect(fautes(/^electron\/(?!stand-in)/, /^electron\/stand-in/)).toEqual([])
})

test('les deux entrées restent courtes', () => {
  const lignes = (nom: string) => readFileSync(path.join(racine, nom), 'utf8').trimEnd().split('\n').length
  expect(lignes('electron/main.ts')).toBeLessThanOrEqual(60)
  expect(lignes('electron/preload.ts')).toBeLessThanOrEqual(40)
})
