import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from './app.ts'
import { creerBase, ouvrirExemple, verifierAxe } from './ecrans.ts'

test('le premier écran ouvre trois portes, et l’exemple mène à des chiffres', async ({ page }) => {
  for (const porte of ['Découvrir avec un exemple', 'Créer une base pour ma convention', 'Ouvrir une base'])
    await expect(page.getByRole('heading', { name: porte })).toBeVisible()
  await verifierAxe(page)
  await ouvrirExemple(page)
  await expect(
    page.getByRole('button', { name: /^Entrées en accompagnement global : \d/ }).first(),
  ).toBeVisible()
  await verifierAxe(page)
})

test('une base créée pour une convention dit quoi faire ensuite', async ({ app, page }) => {
  await creerBase(app, /Seine-et-Marne/)
  await expect(page.getByText(/Aucun chiffre pour/)).toBeVisible()
  await verifierAxe(page)
})

test('une base déjà ouverte se retrouve au démarrage suivant', async ({ app }) => {
  await creerBase(app, /Creuse/)
  const page = await app.redemarrer()
  await page.getByRole('button', { name: /Essai\.tandem/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Tableau de bord/ })).toBeVisible()
})

test('renoncer dans le dialogue ne change rien', async ({ app, page }) => {
  app.repondre(null)
  await page.getByRole('button', { name: 'Parcourir…' }).click()
  await expect(page.getByRole('heading', { name: 'Bienvenue dans Tandem' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('un dossier où l’on ne peut pas écrire est dit en français', async ({ app, page }) => {
  // A file stands where the folder should be: nobody can write under it, not even an administrator.
  const obstacle = path.join(app.dossier, 'obstacle')
  writeFileSync(obstacle, '')
  app.repondre(path.join(obstacle, 'Essai.tandem'))
  await page.getByRole('button', { name: 'Choisir ma convention' }).click()
  await page.getByRole('checkbox', { name: /Creuse/ }).check()
  await page.getByRole('button', { name: 'Créer la base…' }).click()
  await expect(page.getByRole('alert')).toContainText(/dossier|enregistrer|écrire|créer/i)
})

test('une base plus récente que l’application est refusée sans être touchée', async ({ app }) => {
  await creerBase(app, /Creuse/)
  const page = await app.redemarrer()
  const base = path.join(app.dossier, 'Récente.tandem')
  copyFileSync(path.join(app.dossier, 'Essai.tandem'), base)
  const sqlite = new Database(base)
  sqlite.pragma('user_version = 99990')
  sqlite.close()
  const avant = readFileSync(base)
  app.repondre(base)
  await page.getByRole('button', { name: 'Parcourir…' }).click()
  await expect(page.getByRole('alert')).toContainText(/récente|version/i)
  expect(readFileSync(base).equals(avant)).toBe(true)
})

test('une base abîmée est refusée avec une phrase, et l’application reste ouverte', async ({ app, page }) => {
  const base = path.join(app.dossier, 'Abîmée.tandem')
  mkdirSync(app.dossier, { recursive: true })
  writeFileSync(base, Buffer.alloc(8192, 'pas une base'))
  app.repondre(base)
  await page.getByRole('button', { name: 'Parcourir…' }).click()
  await expect(page.getByRole('alert')).toContainText(/base/i)
  await expect(page.getByRole('button', { name: 'Ouvrir l’exemple' })).toBeEnabled()
})
