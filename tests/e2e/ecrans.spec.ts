import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from './app.ts'
import { allerA, verifierAxe } from './ecrans.ts'
import { ouvrirExemplePret } from './exemple-pret.ts'

test.beforeEach(async ({ app }) => ouvrirExemplePret(app))

test('axe n’a rien à dire d’aucun écran, en clair et en sombre', async ({ page }) => {
  for (const theme of ['Passer au thème sombre', 'Passer au thème clair']) {
    for (const place of [
      'Tableau de bord',
      'Bilans',
      'Indicateurs',
      'Séances',
      'Décisions',
      'Rapport',
      'Convention',
      'Fichier',
      'Aide',
    ]) {
      await allerA(page, place)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByText('Lecture en cours…')).toHaveCount(0)
      await verifierAxe(page)
    }
    await page.getByRole('button', { name: theme }).click()
  }
})

test('chaque onglet de la convention se lit, et une modification s’enregistre', async ({ page }) => {
  await allerA(page, 'Convention')
  for (const onglet of [
    'Durées et objectifs',
    'Territoires',
    'Instances',
    'Secret statistique',
    'Contrôle',
  ]) {
    await page.getByRole('tab', { name: onglet }).click()
    await verifierAxe(page)
  }
  await expect(page.getByText('Le texte se contredit')).toBeVisible()
  await page.getByRole('tab', { name: 'Parties et dates' }).click()
  await page.getByRole('textbox', { name: 'Titre' }).fill('Notre convention')
  await page.getByRole('button', { name: 'Enregistrer les modifications' }).click()
  await expect(page.getByText('Les modifications sont enregistrées.')).toBeVisible()
  await allerA(page, 'Tableau de bord')
  await expect(page.getByText('Notre convention', { exact: true })).toBeVisible()
})

test('un indicateur mène à sa définition, puis à la cellule du fichier', async ({ page }) => {
  await allerA(page, 'Indicateurs')
  await page.getByRole('textbox', { name: 'Chercher un indicateur' }).fill('entrees accompagnement')
  await page.getByRole('link', { name: 'Entrées en accompagnement global', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Entrées en accompagnement global')
  await verifierAxe(page)
  await page.getByRole('button', { name: 'D’où vient ce chiffre ?', exact: true }).click()
  const volet = page.getByRole('dialog')
  await expect(volet.getByText('bilan-2023-accompagnement-global.csv').first()).toBeVisible()
  await expect(volet.getByRole('cell', { name: /^[A-Z]+\d+/ }).first()).toBeVisible()
  await verifierAxe(page)
  await page.keyboard.press('Escape')
  await expect(volet).toHaveCount(0)
})

test('le rapport exporté se relit avec les mêmes chiffres que l’écran', async ({ app, page }) => {
  await page.getByRole('button', { name: 'Effectifs masqués' }).click()
  const chiffre = await page
    .getByRole('button', { name: /^Entrées en accompagnement global/ })
    .first()
    .textContent()
  const entrees = Number(chiffre?.replace(/\D/g, ''))
  await page.keyboard.press('Control+e')
  await page.getByRole('button', { name: 'Exporter…' }).click()
  await verifierAxe(page)
  const dialogue = page.getByRole('dialog')
  const lus = dialogue.getByRole('checkbox', { name: 'J’ai lu les contrôles avant diffusion' })
  await lus.check({ timeout: 60_000 })
  await dialogue.getByRole('button', { name: 'Exporter', exact: true }).click()
  await expect(dialogue.getByText(/fichiers sont écrits/)).toBeVisible({ timeout: 60_000 })
  const dossier = path.join(app.documents, 'Tandem', 'Rapports')
  const xlsx = readdirSync(dossier).find(nom => nom.endsWith('.xlsx')) ?? ''
  const classeur = new ExcelJS.Workbook()
  await classeur.xlsx.load(readFileSync(path.join(dossier, xlsx)).buffer as ArrayBuffer)
  const valeurs: unknown[] = []
  classeur.getWorksheet('Indicateurs')?.eachRow(ligne => {
    const cellules = [1, 2, 3, 4, 5].map(n => ligne.getCell(n).value)
    if (cellules.includes('Entrées en accompagnement global')) valeurs.push(...cellules)
  })
  expect(valeurs).toContain(entrees)
})

test('le clavier suffit : écrans, palette, aide et retour', async ({ page }) => {
  await page.keyboard.press('Alt+3')
  await expect(page.getByRole('heading', { level: 1, name: 'Indicateurs' })).toBeFocused()
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { level: 1, name: 'Aide' })).toBeVisible()
  await page.keyboard.press('Control+k')
  const recherche = page.getByRole('dialog', { name: 'Rechercher' }).getByRole('textbox')
  await verifierAxe(page)
  await recherche.fill('retour emploi')
  await expect(page.getByRole('button', { name: 'Taux de retour à l’emploi' })).toBeVisible()
  await recherche.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/retour à l’emploi/)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Aide' })).toBeVisible()
})

test('l’année choisie vaut pour chaque écran', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Année' }).click()
  await page.getByRole('option', { name: '2022' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tableau de bord 2022' })).toBeVisible()
  await allerA(page, 'Rapport')
  await expect(page.getByRole('heading', { level: 1, name: 'Rapport annuel 2022' })).toBeVisible()
})

test('à 200 %, rien ne sort de la fenêtre', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 })
  for (const place of [
    'Bilans',
    'Indicateurs',
    'Séances',
    'Rapport',
    'Convention',
    'Fichier',
    'Aide',
    'Tableau de bord',
  ]) {
    await page.getByRole('button', { name: 'Menu', exact: true }).click()
    await page.getByRole('dialog').getByRole('link', { name: place }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.getByRole('main').evaluate(m => m.scrollWidth - m.clientWidth)).toBeLessThanOrEqual(0)
  }
})
