import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './app.ts'
import { allerA, choisirBilan, creerBase, EXEMPLES, ouvrirEtape, verifierAxe } from './ecrans.ts'

const ENTETES = 'N° dossier;Sexe;Agence;Date de prescription;Date d’entrée;Date de sortie;Motif de sortie'

test('un bon fichier s’importe, et ses chiffres arrivent au tableau de bord', async ({ app, page }) => {
  await creerBase(app, /Seine-et-Marne/)
  await choisirBilan(app, path.join(EXEMPLES, 'bilan-2022-accompagnement-global.xlsx'))
  await ouvrirEtape(page, 'Aperçu')
  const bouton = page.getByRole('button', { name: /^Importer [\d\s\u202f]+ lignes$/ })
  await expect(bouton).toBeEnabled()
  await verifierAxe(page)
  for (const etape of ['Fichier', 'Zone', 'Colonnes', 'Valeurs']) {
    await ouvrirEtape(page, etape)
    await verifierAxe(page)
  }
  await ouvrirEtape(page, 'Aperçu')
  await bouton.click()
  await expect(page.getByText(/lignes importées/)).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Voir le tableau de bord' }).click()
  await page.getByRole('combobox', { name: 'Année' }).click()
  await page.getByRole('option', { name: '2022' }).click()
  await expect(
    page.getByRole('button', { name: /^Entrées en accompagnement global : [1-9]/ }).first(),
  ).toBeVisible()
})

test('un fichier qui n’est pas un bilan est refusé avec une phrase', async ({ app, page }) => {
  await creerBase(app, /Creuse/)
  const fichier = path.join(app.dossier, 'faux.xlsx')
  writeFileSync(fichier, 'ceci n’est pas un classeur')
  await choisirBilan(app, fichier)
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Importer \d/ })).toHaveCount(0)
  await allerA(page, 'Bilans')
  await expect(page.getByText('Aucun bilan importé pour cette convention')).toBeVisible()
})

test('une case fausse se corrige dans l’aperçu, puis tout s’importe', async ({ app, page }) => {
  await creerBase(app, /Seine-et-Marne/)
  const fichier = path.join(app.dossier, 'bilan.csv')
  const lignes = [
    ENTETES,
    'A1;F;Meaux;15/01/2022;28/01/2022;;',
    'A2;M;Torcy;20/02/2022;31/02/2022;;',
    'A3;F;Chessy;22/03/2022;30/03/2022;25/09/2022;CDI',
  ]
  writeFileSync(fichier, lignes.join('\r\n'))
  await choisirBilan(app, fichier)
  await ouvrirEtape(page, 'Aperçu')
  await page.getByRole('tab', { name: 'En erreur (1)' }).click()
  await verifierAxe(page)
  await page.getByRole('button', { name: /^Corriger Date d’entrée, ligne 3 : 31\/02\/2022/ }).click()
  const champ = page.getByRole('textbox', { name: 'Nouvelle valeur, Date d’entrée, ligne 3' })
  await champ.fill('28/02/2022')
  await champ.press('Enter')
  await expect(page.getByRole('tab', { name: 'En erreur (0)' })).toBeVisible()
  await page.getByRole('button', { name: 'Importer 3 lignes' }).click()
  await expect(page.getByText('3 lignes importées')).toBeVisible()
  await page.getByRole('button', { name: 'Revenir aux bilans' }).click()
  await expect(page.getByRole('rowheader', { name: 'bilan.csv' })).toBeVisible()
})

test('une ligne peut être laissée de côté, et une valeur inconnue reçoit une réponse', async ({
  app,
  page,
}) => {
  await creerBase(app, /Seine-et-Marne/)
  const fichier = path.join(app.dossier, 'bilan.csv')
  const lignes = [
    ENTETES,
    'A1;F;Meaux;15/01/2022;28/01/2022;30/06/2022;Parti sur la lune',
    'A2;M;Torcy;20/02/2022;31/02/2022;;',
    'A3;F;Chessy;22/03/2022;30/03/2022;25/09/2022;CDI',
  ]
  writeFileSync(fichier, lignes.join('\r\n'))
  await choisirBilan(app, fichier)
  await ouvrirEtape(page, 'Valeurs')
  await page.getByRole('combobox', { name: /Parti sur la lune/ }).click()
  await page.getByRole('option', { name: 'Déménagement' }).click()
  await expect(page.getByText('Toutes les valeurs du fichier ont été reconnues.')).toBeVisible()
  await ouvrirEtape(page, 'Aperçu')
  await page.getByRole('tab', { name: 'En erreur (1)' }).click()
  await page.getByRole('button', { name: 'Laisser de côté' }).click()
  await page.getByRole('button', { name: 'Importer 2 lignes' }).click()
  await expect(page.getByText('2 lignes importées')).toBeVisible()
})

test('un tableau copié dans un tableur se colle comme un fichier', async ({ app, page }) => {
  await creerBase(app, /Seine-et-Marne/)
  await allerA(page, 'Bilans')
  const lignes = [ENTETES.replaceAll(';', '\t'), 'A12\tF\tMeaux\t13/01/2022\t20/01/2022\t25/12/2022\tCDI']
  await page.evaluate(texte => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', texte)
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, lignes.join('\r\n'))
  await ouvrirEtape(page, 'Aperçu')
  await page.getByRole('button', { name: /^Importer 1 ligne$/ }).click()
  await expect(page.getByText(/ligne importée/)).toBeVisible({ timeout: 30_000 })
  await allerA(page, 'Bilans')
  await expect(page.getByText('Tableau collé').first()).toBeVisible()
})

test('la zone des données se tire à la souris sur les numéros de ligne', async ({ app, page }) => {
  await creerBase(app, /Seine-et-Marne/)
  const fichier = path.join(app.dossier, 'zone.csv')
  const ligne = (n: number) => `A${n};F;Meaux;13/01/2022;20/01/2022;;`
  writeFileSync(fichier, [ENTETES, ...[1, 2, 3, 4, 5, 6].map(ligne)].join('\r\n'))
  await choisirBilan(app, fichier)
  await ouvrirEtape(page, 'Zone')
  const numero = (n: number) => page.getByRole('rowheader', { name: String(n), exact: true })
  await numero(3).hover()
  await page.mouse.down()
  await numero(6).hover()
  await page.mouse.up()
  await expect(page.getByLabel('Première ligne')).toHaveValue('3')
  await expect(page.getByLabel('Dernière ligne')).toHaveValue('6')
  await ouvrirEtape(page, 'Aperçu')
  await expect(page.getByRole('button', { name: /^Importer 4 lignes$/ })).toBeVisible()
})
