import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import type { App } from './app.ts'

/** What the screens' specs share: the ways a user goes, said once. */

export const EXEMPLES = path.join(import.meta.dirname, '../../resources/exemples')

/** The smallest window the product is made for. */
export const FENETRE = { width: 1280, height: 720 }

/** First start → the shipped sample → its dashboard. */
export async function ouvrirExemple(page: Page): Promise<void> {
  await page.setViewportSize(FENETRE)
  await page.getByRole('button', { name: 'Ouvrir l’exemple' }).click()
  // It plays the whole job: bilans, committee, every file of two reports, one of them validated.
  await expect(page.getByRole('heading', { level: 1, name: /Tableau de bord/ })).toBeVisible({
    timeout: 180_000,
  })
}

/** First start → a new empty base of one convention → its dashboard. */
export async function creerBase(app: App, convention: RegExp): Promise<void> {
  await app.page.setViewportSize(FENETRE)
  app.repondre(path.join(app.dossier, 'Essai.tandem'))
  await app.page.getByRole('button', { name: 'Choisir ma convention' }).click()
  await app.page.getByRole('checkbox', { name: convention }).check()
  await app.page.getByRole('button', { name: 'Créer la base…' }).click()
  await expect(app.page.getByRole('heading', { level: 1, name: /Tableau de bord/ })).toBeVisible()
}

/** By the left bar, as a mouse would. */
export async function allerA(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Navigation principale' })
    .getByRole('link', { name: place, exact: true })
    .click()
}

/** Bilans → « Importer un fichier » → the system's dialog answers with these files. */
export async function choisirBilan(app: App, ...fichiers: string[]): Promise<void> {
  await allerA(app.page, 'Bilans')
  app.repondre(fichiers)
  await app.page.getByRole('button', { name: 'Importer un fichier' }).click()
}

/** One step of the wizard, by its name. */
export async function ouvrirEtape(page: Page, etape: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Étapes de l’import' })
    .getByRole('button', { name: etape })
    .click()
}

/** Nothing for axe to say. The report's page has its own frame, where no script may run. */
export async function verifierAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(v => `${v.id} : ${v.nodes.map(n => n.target.join(' ')).join(' | ')}`)).toEqual([])
}
