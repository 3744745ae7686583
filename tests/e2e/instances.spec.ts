import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { appeler } from './comite.ts'
import { allerA, creerBase, verifierAxe } from './ecrans.ts'

const CONVENTION = 'lodevois-larzac-2024'

test.beforeEach(async ({ app }) => {
  await creerBase(app, /Lodévois/)
  await allerA(app.page, 'Convention')
  await app.page.getByRole('tab', { name: 'Instances' }).click()
  await choisir(app.page, 'Instance', 'Conseil d’administration du CIAS')
})

test('les règles d’une instance disent leur texte, se règlent et se rendent', async ({ page }) => {
  await verifierAxe(page)
  await expect(page.getByText('D’après : CASF, article R. 123-16')).toBeVisible()
  await choisir(page, 'Délai de convocation', 'en jours')
  await page.getByRole('textbox', { name: 'Délai de convocation – Jours' }).fill('7')
  await page.getByRole('textbox', { name: 'Délai de convocation – D’où vient' }).fill('règlement intérieur')
  await page.getByRole('button', { name: 'Enregistrer les modifications' }).click()
  await expect(page.getByText('Les modifications sont enregistrées.')).toBeVisible()
  expect(await lireConvocation(page)).toEqual({ jours: 7, francs: false, reference: 'règlement intérieur' })
  await verifierAxe(page)
  await page.getByRole('button', { name: 'Délai de convocation : revenir à la règle du texte' }).click()
  await page.getByRole('button', { name: 'Enregistrer les modifications' }).click()
  await expect(page.getByText('Les modifications sont enregistrées.')).toBeVisible()
  expect(await lireConvocation(page)).toMatchObject({ jours: 3, francs: true })
})

test('un titulaire se nomme, ne tient pas deux places, et son mandat se termine', async ({ page }) => {
  const places = page.getByRole('button', { name: /^Nommer ou corriger : Administrat.*n° [12]$/ })
  await places.nth(0).click()
  const volet = page.getByRole('dialog')
  await verifierAxe(page)
  await nommer(page, 'Mme Claire Essai', '01/09/2020')
  await expect(volet.getByText('depuis le 01/09/2020')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(volet).toHaveCount(0)
  await expect(page.getByRole('cell', { name: 'Mme Claire Essai' })).toBeVisible()
  await places.nth(1).click()
  await nommer(page, 'Mme Claire ESSAI', '01/01/2021')
  const nom = volet.getByRole('textbox', { name: 'Nom', exact: true })
  await expect(nom).toHaveAttribute('aria-invalid', 'true')
  await expect(nom).toBeFocused()
  await expect(volet.getByText(/deux places de la même instance/)).toBeVisible()
  await page.keyboard.press('Escape')
  await places.nth(0).click()
  await volet.getByRole('button', { name: 'Terminer le mandat de Mme Claire Essai' }).click()
  const fin = volet.getByRole('textbox', { name: 'Jusqu’au' }).last()
  await fin.fill('31/12/2023')
  await volet.getByRole('button', { name: 'Enregistrer' }).last().click()
  await expect(volet.getByText('du 01/09/2020 au 31/12/2023 (terminé)')).toBeVisible()
  await volet.getByRole('button', { name: 'Retirer le mandat de Mme Claire Essai' }).click()
  await expect(volet.getByText('Personne n’a encore été nommé à cette place.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  expect(await appeler(page, 'titulaires:list', { convention: CONVENTION })).toMatchObject([
    { nom: 'Mme Claire Essai', depuis: '2020-09-01', jusqua: '2023-12-31' },
  ])
})

test('à 200 % et en sombre, rien ne sort de la fenêtre', async ({ page }) => {
  await page.getByRole('button', { name: 'Passer au thème sombre' }).click()
  await page.setViewportSize({ width: 640, height: 360 })
  await verifierAxe(page)
  expect(await page.getByRole('main').evaluate(m => m.scrollWidth - m.clientWidth)).toBeLessThanOrEqual(0)
})

async function choisir(page: Page, champ: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: champ, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function nommer(page: Page, nom: string, depuis: string): Promise<void> {
  const volet = page.getByRole('dialog')
  await volet.getByRole('textbox', { name: 'Nom', exact: true }).fill(nom)
  await volet.getByRole('textbox', { name: 'À partir du' }).fill(depuis)
  await volet.getByRole('button', { name: 'Enregistrer' }).first().click()
}

/** The notice that the body follows, as meetings read it. */
async function lireConvocation(page: Page) {
  const instances = await appeler(page, 'instances:list', { convention: CONVENTION })
  return instances.find(i => i.quorum === 'ccas')?.reglement.convocation
}
