import { readFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from './app.ts'
import { appeler, tenirSeance } from './comite.ts'
import { allerA, verifierAxe } from './ecrans.ts'
import { ouvrirExemplePret } from './exemple-pret.ts'

const CONVENTION = 'seine-et-marne-2022'
const DELAI = 'Réserver des créneaux d’entrée'
const ACCUEIL = 'Former les équipes d’accueil'

/** A committee of September 2023 with two decisions: one moves an indicator and has an action long due. */
test.beforeEach(async ({ app, page }) => {
  await ouvrirExemplePret(app)
  await tenirSeance(page, {
    convention: CONVENTION,
    instance: 'comite_strategique',
    convoquee: '2023-03-01',
    date: '2023-03-28',
    decisions: [
      {
        titre: DELAI,
        considerants: ['Considérant que le délai dépasse l’objectif,'],
        articles: [
          { verbe: 'APPROUVE', texte: 'les créneaux hebdomadaires ;' },
          { verbe: 'DIT', texte: 'que le délai sera suivi chaque trimestre.' },
        ],
        responsable: 'Mme Essai',
        echeance: '2023-06-30',
        indicateur: 'delai_prescription_entree',
        actions: [{ intitule: 'Écrire aux huit agences', responsable: 'M. Essai', echeance: '2023-04-30' }],
      },
      { titre: ACCUEIL },
    ],
  })
  await allerA(page, 'Décisions')
})

test('le registre se cherche sans accent, se filtre et s’exporte tel qu’on le voit', async ({
  app,
  page,
}) => {
  await verifierAxe(page)
  await page.getByRole('textbox', { name: 'Chercher' }).fill('creneaux RESERVER')
  await expect(page.getByRole('link', { name: DELAI })).toBeVisible()
  await expect(page.getByRole('link', { name: ACCUEIL })).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: /^1 sur \d+ décisions$/ })).toBeVisible()
  app.repondre(path.join(app.dossier, 'registre'))
  await page.getByRole('button', { name: 'Exporter le registre (xlsx)' }).click()
  await expect(page.getByText(/1 décision et 1 action/)).toBeVisible()
  const classeur = new ExcelJS.Workbook()
  await classeur.xlsx.load(readFileSync(path.join(app.dossier, 'registre.xlsx')).buffer as ArrayBuffer)
  const textes: string[] = []
  classeur.eachSheet(f => f.eachRow(l => l.eachCell(c => textes.push(c.text))))
  expect(textes).toContain(DELAI)
  expect(textes).not.toContain(ACCUEIL)
  await page.getByRole('button', { name: 'Effacer les filtres' }).click()
  await expect(page.getByRole('link', { name: ACCUEIL })).toBeVisible()
  await page.getByRole('combobox', { name: 'État' }).click()
  await page.getByRole('option', { name: 'En retard' }).click()
  await expect(page.getByRole('link', { name: ACCUEIL })).toHaveCount(0)
  await expect(page.getByRole('row', { name: DELAI }).getByText('en retard')).toBeVisible()
})

test('une décision montre son texte, son vote, son chiffre et son effet, et ne se clôt pas sans preuve', async ({
  page,
}) => {
  await page.getByRole('link', { name: DELAI }).click()
  await expect(page.getByRole('heading', { level: 1, name: DELAI })).toBeVisible()
  await expect(page.getByText('APPROUVE')).toBeVisible()
  await expect(page.getByText(/^Adopté par consensus/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Le chiffre qui l’a motivée' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /avant la décision, .* après/ })).toBeVisible()
  await expect(page.locator('[data-repere] text')).toHaveText(/^Décision 2023-/)
  await verifierAxe(page)
  await page.getByRole('button', { name: 'Modifier le responsable ou l’échéance' }).click()
  await expect(page.getByRole('textbox', { name: 'Responsable' }).first()).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Mme Nouvelle')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('definition').filter({ hasText: 'Mme Nouvelle' })).toBeVisible()
  await page.getByRole('button', { name: 'Clore la décision' }).click()
  const preuve = page.getByRole('textbox', { name: 'Preuve', exact: true })
  await expect(preuve).toBeFocused()
  await expect(preuve).toHaveAccessibleDescription(/preuve/)
  await preuve.fill('Compte rendu du 12 septembre')
  const le = page.getByRole('textbox', { name: 'Close le' })
  await le.fill('01/01/2023')
  await le.press('Enter')
  await expect(le).toHaveAccessibleDescription(/n’est pas entre la séance/)
  await le.fill('12/09/2023')
  await le.press('Enter')
  await expect(page.getByText('Preuve : Compte rendu du 12 septembre')).toBeVisible()
  await page.getByRole('radio', { name: 'Maintenir' }).check()
  await page.getByRole('textbox', { name: 'Note' }).fill('Le délai baisse.')
  await page.getByRole('button', { name: 'Enregistrer ce choix' }).click()
  await expect(page.getByText('Le délai baisse.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Pourquoi la rouvrir ?' }).fill('Trop tôt.')
  await page.getByRole('button', { name: 'Rouvrir la décision' }).click()
  await expect(page.getByRole('button', { name: 'Clore la décision' })).toBeVisible()
  await page.getByRole('link', { name: 'Ouvrir la séance' }).click()
  await expect(page).toHaveURL(/\/seances\/\d+/)
})

test('une action en retard se suit au clavier, avec sa preuve, et s’annule', async ({ page }) => {
  await page.getByRole('tab', { name: 'Actions' }).click()
  const ligne = page.getByRole('row', { name: 'Écrire aux huit agences' })
  await expect(ligne.getByText('en retard')).toBeVisible()
  await verifierAxe(page)
  const suivre = page.getByRole('button', { name: /Suivre l’action « Écrire aux huit agences »/ })
  await suivre.focus()
  await page.keyboard.press('Enter')
  const volet = page.getByRole('dialog')
  await verifierAxe(page)
  await volet.getByRole('combobox', { name: 'État' }).focus()
  await page.keyboard.press('Enter')
  await volet.page().getByRole('option', { name: 'faite' }).click()
  const preuve = volet.getByRole('textbox', { name: 'Preuve', exact: true })
  await preuve.press('Enter')
  await expect(preuve).toHaveAccessibleDescription(/preuve/)
  await expect(preuve).toBeFocused()
  await page.keyboard.type('Courrier du 2 mai 2023')
  await page.keyboard.press('Enter')
  await expect(volet).toHaveCount(0)
  await expect(ligne).toHaveCount(0)
  await page.getByRole('button', { name: 'Annuler', exact: true }).press('Enter')
  await expect(ligne.getByText('en retard')).toBeVisible()
})

test('une action modifiée ailleurs n’est pas écrasée : ce qui a changé est dit', async ({ page }) => {
  await page.getByRole('tab', { name: 'Actions' }).click()
  await page.getByRole('button', { name: /Suivre l’action « Écrire aux huit agences »/ }).click()
  const volet = page.getByRole('dialog')
  await expect(volet.getByRole('textbox', { name: 'Note' })).toBeVisible()
  const actions = await appeler(page, 'actions:list', { convention: CONVENTION, recherche: 'huit agences' })
  const action = actions[0]?.id ?? 0
  await appeler(page, 'actions:suivre', { action, etat: 'en_cours', avancement: 40, note: 'Quatre agences' })
  await volet.getByRole('textbox', { name: 'Note' }).fill('La mienne')
  await volet.getByRole('button', { name: 'Enregistrer le suivi' }).click()
  await expect(volet.getByRole('alert')).toContainText('Quatre agences')
  await volet.getByRole('button', { name: 'Relire' }).click()
  await expect(volet.getByRole('textbox', { name: 'Avancement (%)' })).toHaveValue('40')
})

test('un fait d’engagement se note, se retire et revient', async ({ page }) => {
  await page.getByRole('tab', { name: 'Engagements' }).click()
  await expect(page.getByText('Dernière mise à jour conjointe notée : le 14 mars 2023.')).toBeVisible()
  await verifierAxe(page)
  await page.getByRole('button', { name: 'Noter une mise à jour' }).click()
  const dialogue = page.getByRole('dialog')
  await verifierAxe(page)
  await dialogue.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialogue.getByRole('textbox', { name: 'Date' })).toHaveAttribute('aria-invalid', 'true')
  await dialogue.getByRole('textbox', { name: 'Date' }).fill('15/11/2023')
  await dialogue.getByRole('textbox', { name: 'Preuve' }).fill('Relevé de réunion')
  await dialogue.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Dernière mise à jour conjointe notée : le 15 novembre 2023.')).toBeVisible()
  const fait = page.getByRole('button', { name: 'Retirer le fait du 15/11/2023' })
  await fait.click()
  await expect(fait).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(fait).toBeVisible()
})

test('le tableau de bord mène aux actions en retard', async ({ page }) => {
  await allerA(page, 'Tableau de bord')
  await page.getByRole('link', { name: 'Voir les actions' }).click()
  await expect(page.getByRole('radio', { name: 'En retard' })).toBeChecked()
  await expect(page.getByRole('row').nth(1).getByText('en retard')).toBeVisible()
})

test('à 200 % et en sombre, rien ne sort de la fenêtre et axe n’a rien à dire', async ({ page }) => {
  await page.getByRole('button', { name: 'Passer au thème sombre' }).click()
  await page.setViewportSize({ width: 640, height: 360 })
  const deborde = () => page.getByRole('main').evaluate(m => m.scrollWidth - m.clientWidth)
  for (const onglet of ['Registre', 'Actions', 'Engagements']) {
    await page.getByRole('tab', { name: onglet }).click()
    await expect(page.getByRole('table').first()).toBeVisible()
    expect(await deborde()).toBeLessThanOrEqual(0)
    await verifierAxe(page)
  }
  await page.getByRole('tab', { name: 'Registre' }).click()
  await page.getByRole('link', { name: DELAI }).click()
  await expect(page.getByRole('heading', { level: 1, name: DELAI })).toBeVisible()
  expect(await deborde()).toBeLessThanOrEqual(0)
  await verifierAxe(page)
})
