import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './app.ts'
import { creerBase, verifierAxe } from './ecrans.ts'
import { ajouterPoint, creerSeance } from './seances.ts'

test('une pièce se joint, se recopie à l’identique, se retire et revient', async ({ app, page }) => {
  const [bonne, vide] = ['note.txt', 'vide.txt'].map(nom => path.join(app.dossier, nom))
  const copies = app.documents
  writeFileSync(bonne ?? '', 'Note de cadrage')
  writeFileSync(vide ?? '', '')
  await creerBase(app, /Seine-et-Marne/)
  await creerSeance(page, '15/03/2022')
  await ajouterPoint(page, 'Bilan', '30')
  await page.getByRole('button', { name: 'Détails de « Bilan »' }).click()
  app.repondre([bonne ?? '', vide ?? ''])
  await page.getByRole('button', { name: 'Choisir un fichier pour « Bilan »' }).click()
  await expect(page.getByText('note.txt', { exact: true })).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: 'vide.txt' })).toBeVisible()
  await page.getByRole('button', { name: 'Compris' }).click()
  app.repondre(copies)
  await page.getByRole('button', { name: 'Enregistrer une copie de « note.txt »' }).click()
  await expect(page.getByText('« note.txt » est enregistré dans « Documents ».')).toBeVisible()
  expect(readdirSync(copies)).toContain('note.txt')
  expect(readFileSync(path.join(copies, 'note.txt'), 'utf8')).toBe('Note de cadrage')
  await page.getByRole('button', { name: 'Retirer la pièce « note.txt »' }).click()
  await expect(page.getByRole('button', { name: 'Retirer la pièce « note.txt »' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Retirer la pièce « note.txt »' })).toBeVisible()
  await verifierAxe(page)
})

test('les convocations se lisent telles qu’elles partent, et s’écrivent dans un dossier', async ({
  app,
  page,
}) => {
  await creerBase(app, /Seine-et-Marne/)
  await creerSeance(page, '15/03/2022')
  await ajouterPoint(page, 'Bilan', '30')
  await page.getByRole('button', { name: 'Voir les convocations' }).click()
  const dialogue = page.getByRole('dialog', { name: 'Convocations et feuille d’émargement' })
  const feuille = dialogue.frameLocator('iframe')
  await expect(feuille.getByText('Bilan', { exact: true }).first()).toBeVisible()
  await dialogue.getByRole('checkbox', { name: 'PDF' }).uncheck()
  app.repondre(app.documents)
  await dialogue.getByRole('button', { name: /^Enregistrer les 4 convocations/ }).click()
  await expect(dialogue.getByText(/fichiers sont écrits dans/)).toBeVisible({ timeout: 60_000 })
  expect(readdirSync(app.documents).filter(nom => nom.endsWith('.docx')).length).toBeGreaterThanOrEqual(4)
  await verifierAxe(page)
})
