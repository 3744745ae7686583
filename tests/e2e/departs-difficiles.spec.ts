import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { type App, expect, test } from './app.ts'

const main = path.join(import.meta.dirname, '../../out/stand-in/main.js')

/** The built application in a process of its own. */
function lancer(donnees: string) {
  const { DISPLAY: _, ...env } = process.env
  return spawnSync(process.execPath, [main, `--user-data-dir=${donnees}`], {
    encoding: 'utf8',
    env,
    timeout: 60_000,
  })
}

/** Opens a file as the user does: through the dialog, then by its token. */
async function ouvrir(app: App, fichier: string) {
  app.repondre(fichier)
  return app.page.evaluate(async () => {
    const choix = await window.tandem.invoke('fenetre:choisirBase', {})
    if (!choix.ok || choix.value.base === null) throw new Error('aucun choix')
    return window.tandem.invoke('base:ouvrir', { fichier: choix.value.base.jeton })
  })
}

test('des réglages qui ne peuvent pas être écrits : une phrase qui dit où, et l’arrêt', async ({ app }) => {
  const fichier = path.join(app.dossier, 'occupe')
  writeFileSync(fichier, 'ceci n’est pas un dossier')
  const { status, stderr } = lancer(path.join(fichier, 'tandem'))
  expect(status).toBe(1)
  expect(stderr).toContain('Tandem ne peut pas démarrer')
  expect(stderr).toContain(fichier)
  expect(stderr).not.toContain('    at ')
})

test('une seconde application sur les mêmes réglages s’arrête aussitôt', async ({ app }) => {
  expect(await app.page.title()).toContain('Tandem')
  const { status, stderr } = lancer(app.donnees)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('une base plus récente que l’application est refusée et reste telle quelle', async ({ app }) => {
  const fichier = path.join(app.dossier, 'demain.tandem')
  const base = new Database(fichier)
  base.pragma(`application_id = ${0x54414e44}`)
  base.pragma('user_version = 99990')
  base.close()
  const avant = readFileSync(fichier)
  expect(await ouvrir(app, fichier)).toMatchObject({ ok: false, erreur: { code: 'base_plus_recente' } })
  expect(readFileSync(fichier).equals(avant)).toBe(true)
})

for (const [nom, contenu] of [
  ['tronqué', 'SQLite format 3\0suivi de n’importe quoi'],
  ['de texte', 'un texte'],
  ['vide', ''],
] as const)
  test(`un fichier ${nom} n’est pas une base : il est refusé, reste tel quel, et l’application continue`, async ({
    app,
  }) => {
    const fichier = path.join(app.dossier, 'abimee.tandem')
    writeFileSync(fichier, contenu)
    const reponse = await ouvrir(app, fichier)
    expect(reponse.ok ? '' : reponse.erreur.message).toContain('base Tandem')
    expect(readFileSync(fichier, 'utf8')).toBe(contenu)
    expect(await app.page.evaluate(() => window.tandem.invoke('base:info', {}))).toEqual({
      ok: true,
      value: null,
    })
  })
