import { expect, type Page } from '@playwright/test'
import { allerA } from './ecrans.ts'

/** « Nouvelle séance » → the page of a meeting of the deciding body on this day. */
export async function creerSeance(page: Page, date: string): Promise<void> {
  await allerA(page, 'Séances')
  await page.getByRole('button', { name: 'Nouvelle séance', exact: true }).click()
  const dialogue = page.getByRole('dialog', { name: 'Nouvelle séance' })
  await dialogue.getByRole('textbox', { name: 'Date' }).fill(date)
  await dialogue.getByRole('textbox', { name: 'Heure' }).fill('14h30')
  await dialogue.getByRole('textbox', { name: 'Lieu' }).fill('Salle du conseil')
  await dialogue.getByRole('button', { name: 'Créer la séance' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Comité stratégique/ })).toBeVisible()
}

export async function ajouterPoint(page: Page, intitule: string, minutes: string): Promise<void> {
  const formulaire = page.getByRole('form', { name: 'Ajouter un point' })
  await formulaire.getByRole('textbox', { name: 'Intitulé du nouveau point' }).fill(intitule)
  await formulaire.getByRole('textbox', { name: 'Durée (minutes)' }).fill(minutes)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `Retirer « ${intitule} »` })).toBeVisible()
}

/** Titles of the items, in the order shown. */
