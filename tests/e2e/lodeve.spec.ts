import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { lireDocx, lireTableaux } from '../helpers/lire-docx.ts'
import { type App, expect, test } from './app.ts'
import { allerA, creerBase, verifierAxe } from './ecrans.ts'

test.setTimeout(180_000)

const OBJET = 'Convention de coopération avec Pôle emploi'

/** A screen of the moment of a meeting, by its tab. */
async function ouvrirMoment(page: Page, nom: 'Préparer' | 'Tenir' | 'Clore'): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(nom) }).click()
}

/** The council of the CIAS on this day, with the item that approves the convention; convened. */
async function preparerConseil(page: Page): Promise<void> {
  await allerA(page, 'Séances')
  await page.getByRole('button', { name: 'Nouvelle séance', exact: true }).click()
  const dialogue = page.getByRole('dialog', { name: 'Nouvelle séance' })
  await dialogue.getByRole('combobox', { name: 'Instance' }).click()
  await page.getByRole('option', { name: /Conseil d’administration/ }).click()
  await dialogue.getByRole('textbox', { name: 'Date' }).fill('06/12/2023')
  await dialogue.getByRole('textbox', { name: 'Heure' }).fill('18h')
  await dialogue.getByRole('textbox', { name: 'Lieu' }).fill('Salle de réunion du CIAS')
  await dialogue.getByRole('button', { name: 'Créer la séance' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /6 décembre 2023/ })).toBeVisible()
  const formulaire = page.getByRole('form', { name: 'Ajouter un point' })
  await formulaire.getByRole('combobox', { name: 'Nature' }).click()
  await page.getByRole('option', { name: 'Décision' }).click()
  await formulaire.getByRole('textbox', { name: 'Intitulé du nouveau point' }).fill(OBJET)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `Retirer « ${OBJET} »` })).toBeVisible()
  await page.getByRole('textbox', { name: 'Date d’envoi' }).fill('01/12/2023')
  await page.getByRole('button', { name: /^Noter l’envoi/ }).click()
  await expect(page.getByText('Membres convoqués le 1er décembre 2023')).toBeVisible()
}

async function ouvrirSeance(page: Page, heure: string): Promise<void> {
  await ouvrirMoment(page, 'Tenir')
  await page.getByRole('textbox', { name: 'Heure d’ouverture' }).fill(heure)
  await page.getByRole('combobox', { name: 'Présidence' }).click()
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: 'Ouvrir la séance' }).click()
  await expect(page.getByRole('main').getByText(/^Séance ouverte à/)).toBeVisible()
}

/** The first `n` members answer, the others do not. */
async function faireAppel(page: Page, n: number): Promise<void> {
  const lignes = page.getByRole('group', { name: /^Administrat/ })
  await expect(lignes).toHaveCount(19)
  for (let rang = 0; rang < n; rang++) await lignes.nth(rang).getByRole('radio', { name: 'Présent' }).check()
  await page.getByRole('button', { name: 'Les autres sont absents' }).click()
  await expect(page.getByText(`${n} présents, ${21 - n} absents`)).toBeVisible()
  await page.getByRole('button', { name: 'Enregistrer l’appel' }).click()
}

async function redigerDecision(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Rédiger une décision' }).click()
  const formulaire = page.getByRole('form', { name: 'Rédiger une décision' })
  await formulaire
    .getByRole('textbox', { name: 'Considérants' })
    .fill('Considérant le projet de convention présenté en séance')
  const articles = [
    ['APPROUVE', 'la convention locale avec Pôle emploi'],
    ['AUTORISE', 'le Président à la signer'],
    ['DIT', 'que le suivi sera présenté chaque année'],
  ] as const
  for (const [rang, [verbe, texte]] of articles.entries()) {
    if (rang > 0) await formulaire.getByRole('button', { name: 'Ajouter un article' }).click()
    await formulaire.getByRole('combobox', { name: `Verbe de l’article ${rang + 1}` }).fill(verbe)
    await formulaire.getByRole('textbox', { name: `Texte de l’article ${rang + 1}` }).fill(texte)
  }
  await formulaire.getByRole('button', { name: 'Enregistrer la décision' }).click()
  await expect(page.getByRole('article', { name: OBJET })).toBeVisible()
}

/** Validates the extract, exports it in Word and reads it back. */
async function exporterExtrait(
  app: App,
  page: Page,
): Promise<{ texte: string; tableaux: Map<string, string> }> {
  await page.getByRole('button', { name: /^Ouvrir « Extrait/ }).click()
  const extrait = page.getByRole('region', { name: /^Extrait/ })
  await expect(extrait.getByTitle('Le document tel qu’il sera imprimé')).toBeVisible()
  await verifierAxe(page)
  await extrait.getByRole('button', { name: 'Valider et figer' }).click()
  await expect(extrait.getByText(/^Figé/)).toBeVisible({ timeout: 60_000 })
  await expect(extrait.getByText(/empreinte/).first()).toBeVisible()
  await extrait.getByRole('button', { name: 'Exporter…' }).click()
  app.repondre(app.documents)
  await extrait.getByRole('button', { name: 'Choisir le dossier et exporter' }).click()
  await expect(extrait.getByText(/Le fichier est écrit dans/)).toBeVisible({ timeout: 60_000 })
  await expect(extrait.getByRole('button', { name: 'Ouvrir le dossier' })).toBeVisible()
  const docx = readdirSync(app.documents).find(nom => nom.endsWith('.docx')) ?? ''
  const { texte, corps } = lireDocx(readFileSync(path.join(app.documents, docx)))
  return { texte: texte.replaceAll('\u202f', ' '), tableaux: lireTableaux(corps) }
}

test('le cas de Lodève se joue dans la fenêtre, du défaut de quorum à l’extrait relu', async ({
  app,
  page,
}) => {
  await creerBase(app, /Lodév/)
  await preparerConseil(page)
  await ouvrirSeance(page, '18h05')
  await verifierAxe(page)
  await faireAppel(page, 4)
  await expect(page.getByText('Quorum non atteint')).toBeVisible()
  await expect(page.getByText(/quorum de 10 pour 19 membres en exercice/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Clore faute de quorum', exact: true }).click()
  await page.getByRole('textbox', { name: 'Heure de la clôture' }).fill('18h20')
  await page.getByRole('button', { name: 'Clore faute de quorum maintenant' }).click()

  await expect(page.getByRole('heading', { name: 'Convoquer de nouveau' })).toBeVisible()
  await verifierAxe(page)
  await expect(page.getByRole('textbox', { name: 'Convocation envoyée le' })).toHaveValue('07/12/2023')
  await page.getByRole('textbox', { name: 'Date de la nouvelle séance' }).fill('15/12/2023')
  await page.getByRole('textbox', { name: 'Heure' }).fill('14h30')
  await page.getByRole('button', { name: 'Convoquer de nouveau' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /15 décembre 2023/ })).toBeVisible()

  await ouvrirSeance(page, '14h30')
  await faireAppel(page, 4)
  await expect(
    page.getByText(/quel que soit le nombre des présents.*quorum de 10 pour 19/).first(),
  ).toBeVisible()
  await page.getByRole('navigation', { name: 'Ordre du jour' }).getByRole('button', { name: OBJET }).click()
  await redigerDecision(page)
  await page.getByRole('button', { name: 'Le reste vote pour' }).click()
  await expect(page.getByText('Le compte est bon : 4 voix.')).toBeVisible()
  await verifierAxe(page)
  await page.getByRole('button', { name: 'Enregistrer le vote' }).click()
  await expect(page.getByText(/Adopté à l’unanimité des suffrages exprimés/).first()).toBeVisible()
  await expect(page.getByRole('article', { name: /Décision 2023-01/ })).toBeVisible()

  await ouvrirMoment(page, 'Clore')
  await page.getByRole('textbox', { name: 'Heure de clôture' }).fill('15h10')
  await page.getByRole('button', { name: 'Clore la séance' }).click()
  await expect(page.getByText(/^Séance tenue de/)).toBeVisible()
  await verifierAxe(page)
  const { texte, tableaux } = await exporterExtrait(app, page)
  expect(Object.fromEntries(tableaux)).toMatchObject({
    'En exercice': '19',
    Quorum: '10',
    Présents: '4',
    Pouvoirs: '0',
    Votants: '4',
    'Suffrages exprimés': '4',
    Pour: '4',
    Contre: '0',
    Blancs: '0',
    Nuls: '0',
  })
  for (const attendu of [
    'Date de convocation : jeudi 7 décembre 2023',
    'fait suite à la séance du 6 décembre 2023',
    'Article 1 : APPROUVE la convention',
    'Article 2 : AUTORISE le Président',
    'Article 3 : DIT que le suivi',
  ])
    expect(texte).toContain(attendu.replaceAll('\u00a0', ' '))
})
