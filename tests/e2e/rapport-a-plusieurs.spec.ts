import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './app.ts'
import { appeler } from './comite.ts'
import { allerA, creerBase, verifierAxe } from './ecrans.ts'
import {
  enregistre,
  lireChapitre,
  ouvrirChapitre,
  ouvrirGouvernance,
  ouvrirVide,
  p,
  page_,
  REF,
  texte,
} from './redaction.ts'

test('un texte écrit dans une autre fenêtre se compare, et chacun peut être gardé', async ({ app, page }) => {
  await ouvrirVide(app)
  await page_(page).focus()
  await page.keyboard.type('Le mien')
  await enregistre(page)
  await appeler(page, 'rapport:ecrire', { ...REF, contenu: texte(p('Celui d’à côté')) })
  await page_(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' encore')
  const avis = page.getByRole('alert').filter({ hasText: 'dans une autre fenêtre' })
  await avis.getByRole('button', { name: 'Voir l’autre texte' }).click()
  const autre = page.getByRole('dialog', { name: 'L’autre texte' })
  await expect(autre.locator('iframe').contentFrame().getByText('Celui d’à côté')).toBeVisible()
  await verifierAxe(page)
  await page.keyboard.press('Escape')
  await avis.getByRole('button', { name: 'Garder le mien' }).click()
  await enregistre(page)
  expect((await lireChapitre(page)).contenu).toEqual(texte(p('Le mien encore')))
  await page.getByRole('button', { name: 'Textes antérieurs' }).click()
  const anciens = page.getByRole('complementary', { name: 'Textes antérieurs' })
  await anciens.getByRole('button', { name: 'Lire' }).first().click()
  await expect(anciens.locator('iframe').contentFrame().getByText('Celui d’à côté')).toBeVisible()
  await anciens.getByRole('button', { name: 'Revenir à ce texte' }).click()
  await expect(page_(page)).toHaveText('Celui d’à côté')
  await enregistre(page)
})

test('le texte de l’an dernier et celui d’un partenaire se reprennent à côté', async ({ app, page }) => {
  await creerBase(app, /Seine-et-Marne/)
  await appeler(page, 'rapport:ecrire', { ...REF, annee: 2021, contenu: texte(p('Deux réunions en 2021.')) })
  const fichier = path.join(app.dossier, 'Contribution MDS.txt')
  writeFileSync(fichier, 'Le partenariat avance.\n\nDes ateliers ont eu lieu.')
  await ouvrirGouvernance(page)
  await page.getByRole('button', { name: 'Année précédente' }).click()
  const precedent = page.getByRole('complementary', { name: 'Année précédente' })
  await expect(precedent.locator('iframe').contentFrame().getByText('Deux réunions en 2021.')).toBeVisible()
  await verifierAxe(page)
  await precedent.getByRole('button', { name: 'Reprendre ce texte' }).click()
  await expect(page_(page)).toHaveText('Deux réunions en 2021.')

  await page.getByRole('button', { name: /^Contributions/ }).click()
  const volet = page.getByRole('complementary', { name: 'Contributions' })
  await volet.getByRole('button', { name: 'Ajouter une contribution' }).click()
  const dialogue = page.getByRole('dialog', { name: 'Ajouter une contribution' })
  await dialogue.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(dialogue.getByText('Choisissez le fichier de cette contribution.')).toBeVisible()
  await dialogue.getByRole('combobox', { name: 'Partenaire' }).fill('MDS de Meaux')
  await dialogue.getByRole('textbox', { name: 'Auteur' }).fill('La responsable')
  await dialogue.getByRole('textbox', { name: 'Reçue le' }).fill('12/01/2024')
  app.repondre(fichier)
  await dialogue.getByRole('button', { name: 'Choisir le fichier…' }).click()
  await expect(dialogue.getByText('Contribution MDS.txt')).toBeVisible()
  await verifierAxe(page)
  await dialogue.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(volet.getByText('MDS de Meaux, La responsable')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Chapitres' })).toContainText('1 contribution')
  await volet.getByRole('button', { name: 'Insérer dans le texte la contribution de MDS de Meaux' }).click()
  await expect(page_(page)).toContainText('Des ateliers ont eu lieu.')
  await expect(volet.getByRole('checkbox', { name: /^Imprimée à la fin/ })).not.toBeChecked()
  await volet.getByRole('button', { name: 'Laisser de côté la contribution de MDS de Meaux' }).click()
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(volet.getByText('Reçue le 12/01/2024, lue dans « Contribution MDS.txt »')).toBeVisible()
  await enregistre(page)
})

test('les chapitres se rangent, se laissent de côté et s’ajoutent, au clavier', async ({ app, page }) => {
  await creerBase(app, /Seine-et-Marne/)
  await allerA(page, 'Rapport')
  const liste = page.getByRole('navigation', { name: 'Chapitres' })
  const titres = () => liste.getByRole('button', { name: /^\d+\. / }).allTextContents()
  await expect(liste.getByRole('button', { name: /^1\. Rappel/ })).toBeVisible()
  const poignee = liste.getByRole('button', { name: /^Déplacer « Gouvernance/ })
  await poignee.focus()
  await page.keyboard.press('Space')
  await expect(page.getByText(/est pris, en position 3 sur/)).toBeAttached()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText(/passe en position 2 sur/)).toBeAttached()
  await page.keyboard.press('Space')
  await expect(async () => expect((await titres())[1]).toContain('Gouvernance')).toPass()

  await liste.getByRole('button', { name: /^Que faire de « Gouvernance/ }).click()
  await page.getByRole('menuitem', { name: 'Laisser de côté' }).click()
  await expect(liste.getByRole('button', { name: /^Remettre « Gouvernance/ })).toBeVisible()
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(async () => expect((await titres())[1]).toContain('Gouvernance')).toPass()

  await liste.getByRole('textbox', { name: 'Titre du nouveau chapitre' }).fill('Le mot du sous-préfet')
  await page.keyboard.press('Enter')
  await expect(liste.getByRole('button', { name: /^2\. Le mot du sous-préfet/ })).toBeVisible()
  await liste.getByRole('button', { name: /^2\. Le mot/ }).click()
  const titre = page.getByRole('textbox', { name: 'Titre du chapitre' })
  await titre.fill('Le mot de la préfète')
  await titre.press('Enter')
  await expect(liste.getByRole('button', { name: /^2\. Le mot de la préfète/ })).toBeVisible()
  await page.getByRole('combobox', { name: 'État du chapitre' }).click()
  await page.getByRole('option', { name: 'Prêt' }).click()
  await expect(liste.getByRole('button', { name: /^2\. Le mot de la préfète\s*prêt/ })).toBeVisible()
  await verifierAxe(page)
})

test('à 200 % et en sombre, le texte s’écrit et rien ne sort de la fenêtre', async ({ app, page }) => {
  await ouvrirVide(app)
  await page.getByRole('button', { name: 'Passer au thème sombre' }).click()
  await page.getByRole('button', { name: 'Aperçu', exact: true }).click()
  await page_(page).focus()
  await page.keyboard.type('Vu pendant que j’écris')
  const apercu = page.locator('iframe[title^="Aperçu du texte"]').contentFrame()
  await expect(apercu.getByText('Vu pendant que j’écris')).toBeVisible()
  await verifierAxe(page)
  await page.setViewportSize({ width: 640, height: 360 })
  const deborde = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(deborde).toBe(0)
  await verifierAxe(page)
  await ouvrirChapitre(page, /^1\. /)
})
