import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { png } from '../core/rapport/edition/images/octets-images.ts'
import { type App, expect, test } from './app.ts'
import { appeler, tenirSeance } from './comite.ts'
import { allerA, verifierAxe } from './ecrans.ts'
import { ouvrirExemplePret } from './exemple-pret.ts'

test.setTimeout(240_000)

const CONVENTION = 'seine-et-marne-2022'
const EXTENSIONS = ['csv', 'docx', 'html', 'ods', 'pdf', 'pptx', 'xlsx']

test.beforeEach(async ({ app }) => ouvrirExemplePret(app))

async function ouvrirPartie(page: Page, nom: string): Promise<void> {
  await allerA(page, 'Rapport')
  await page.getByRole('tab', { name: nom, exact: true }).click()
}

/** « Exporter… » → the dialog, every format ticked, in a new folder of the test. */
async function preparerExport(app: App, nom: string, pour: string): Promise<[Locator, string]> {
  const { page } = app
  const dossier = path.join(app.dossier, nom)
  mkdirSync(dossier)
  await page.getByRole('button', { name: 'Exporter…' }).first().click()
  const dialogue = page.getByRole('dialog', { name: 'Exporter le rapport' })
  const tout = dialogue.getByRole('button', { name: 'Tout cocher' })
  if (await tout.isVisible()) await tout.click()
  await dialogue.getByRole('radio', { name: pour }).check()
  app.repondre(dossier)
  await dialogue.getByRole('button', { name: 'Changer…' }).click()
  await expect(dialogue.getByText(`${nom} –`)).toBeVisible()
  return [dialogue, dossier]
}

async function exporter(dialogue: Locator): Promise<void> {
  await dialogue.getByRole('button', { name: 'Exporter', exact: true }).click()
  await expect(dialogue.getByText(/fichiers sont écrits/)).toBeVisible({ timeout: 120_000 })
}

const lusDans = (dialogue: Locator) =>
  dialogue.getByRole('checkbox', { name: 'J’ai lu les contrôles avant diffusion' })

/** SHA-256 of each file of a folder, by its extension. */
function empreintes(dossier: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(dossier).map(nom => [
      path.extname(nom).slice(1),
      createHash('sha256')
        .update(readFileSync(path.join(dossier, nom)))
        .digest('hex'),
    ]),
  )
}

test('le rapport s’exporte dans tous les formats, pour le comité et pour le public, une fois les contrôles lus', async ({
  app,
  page,
}) => {
  await ouvrirPartie(page, 'Contrôles')
  await expect(page.getByRole('heading', { name: /points? à lire/ })).toBeVisible({ timeout: 60_000 })
  await verifierAxe(page)
  const [comite, dossierComite] = await preparerExport(app, 'comite', 'Les membres du comité')
  await expect(comite.getByRole('button', { name: 'Exporter', exact: true })).toBeDisabled()
  await lusDans(comite).check()
  await verifierAxe(page)
  await exporter(comite)
  expect(Object.keys(empreintes(dossierComite)).sort()).toEqual(EXTENSIONS)
  await comite.getByRole('button', { name: 'Fermer' }).last().click()
  await expect(page.getByRole('checkbox', { name: 'J’ai lu les contrôles' })).toBeChecked()

  const [pourPublic, dossierPublic] = await preparerExport(app, 'public', 'Le public')
  await expect(pourPublic.getByText(/aucune ne peut être retrouvée/)).toBeVisible({ timeout: 60_000 })
  await lusDans(pourPublic).check()
  await exporter(pourPublic)
  expect(Object.keys(empreintes(dossierPublic)).sort()).toEqual(EXTENSIONS)
  expect(readdirSync(dossierPublic).every(nom => nom.includes('-public'))).toBe(true)
  expect(readFileSync(path.join(dossierPublic, nomEn(dossierPublic, 'html')), 'utf8')).toContain('▒')
})

const nomEn = (dossier: string, extension: string) =>
  readdirSync(dossier).find(nom => nom.endsWith(`.${extension}`)) ?? ''

test('un dossier qui n’en est plus un est refusé sur place, et les choix restent', async ({ app, page }) => {
  await ouvrirPartie(page, 'Valider et diffuser')
  await page.keyboard.press('Control+e')
  const dialogue = page.getByRole('dialog', { name: 'Exporter le rapport' })
  await dialogue.getByRole('textbox', { name: 'Destinataires' }).fill('Le comité')
  const perdu = path.join(app.dossier, 'perdu')
  mkdirSync(perdu)
  app.repondre(perdu)
  await dialogue.getByRole('button', { name: 'Changer…' }).click()
  await expect(dialogue.getByText('perdu –')).toBeVisible()
  await lusDans(dialogue).check({ timeout: 60_000 })
  rmSync(perdu, { recursive: true })
  writeFileSync(perdu, 'un fichier')
  await dialogue.getByRole('button', { name: 'Exporter', exact: true }).click()
  await expect(dialogue.getByRole('alert')).toContainText('Choisissez un', { timeout: 60_000 })
  await verifierAxe(page)
  await expect(dialogue.getByRole('textbox', { name: 'Destinataires' })).toHaveValue('Le comité')
  await expect(lusDans(dialogue)).toBeChecked()
  app.repondre(app.documents)
  await dialogue.getByRole('button', { name: 'Choisir un autre dossier…' }).click()
  await exporter(dialogue)
  expect(readdirSync(app.documents).some(nom => nom.endsWith('.docx'))).toBe(true)
})

test('validé par une décision, le rapport ressort à l’octet près, puis se diffuse et se corrige', async ({
  app,
  page,
}) => {
  await tenirSeance(page, {
    convention: CONVENTION,
    instance: 'comite_strategique',
    convoquee: '2024-05-02',
    date: '2024-06-20',
    decisions: [{ titre: 'Approuver le bilan 2023' }],
  })
  await ouvrirPartie(page, 'Valider et diffuser')
  await page.getByRole('button', { name: 'Marquer comme relu' }).click()
  await expect(page.getByRole('button', { name: 'Annuler', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await page.getByRole('button', { name: 'Marquer comme relu' }).click()
  await expect(page.getByText('La validation ne se défait pas. Elle fige')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Décision' })).toHaveValue(/Approuver le bilan 2023/)
  await verifierAxe(page)
  await page.getByRole('button', { name: 'Valider et figer le rapport' }).click()
  await expect(page.getByText('Le bilan 2023 est validé', { exact: true })).toBeVisible({ timeout: 120_000 })
  await expect(page.getByRole('heading', { name: 'Fichiers figés' })).toBeVisible()
  await verifierAxe(page)

  const fige = await appeler(page, 'rapport:get', { convention: CONVENTION, annee: 2023 })
  const attendues = Object.fromEntries(
    fige.fichiers.filter(f => f.destination === 'comite').map(f => [f.format, f.sha256]),
  )
  for (const nom of ['une-fois', 'deux-fois']) {
    const [dialogue, dossier] = await preparerExport(app, nom, 'Les membres du comité')
    await exporter(dialogue)
    await expect(dialogue.getByText(/identiques, à l’octet près/)).toBeVisible()
    expect(empreintes(dossier)).toEqual(attendues)
    await dialogue.getByRole('button', { name: 'Fermer' }).last().click()
  }

  await page.getByRole('textbox', { name: 'Destinataires' }).fill('Les membres du comité')
  await page.getByRole('button', { name: 'Noter la diffusion' }).click()
  await expect(page.getByText(/à\s: Les membres du comité\./)).toBeVisible()
  await page.getByRole('button', { name: 'Ouvrir une correction' }).click()
  await expect(page.getByText('À remplir.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Motif de la correction' }).fill('Une ligne était fausse')
  await page.getByRole('button', { name: 'Ouvrir une correction' }).click()
  await expect(page.getByText(/corrige la précédente\s: Une ligne était fausse/)).toBeVisible()
  await page.getByRole('button', { name: 'Lire la version 1' }).click()
  await expect(page.getByText('Vous lisez la version 1, telle qu’elle a été figée.')).toBeVisible()
  await expect(
    page
      .frameLocator('iframe')
      .getByText(/Version 1, validée le 20\/06\/2024/)
      .first(),
  ).toBeVisible()
  await verifierAxe(page)
})

/** A partner's own count of a year, imported as an aggregated bilan. */
async function declarer({ page, dossier, repondre }: App, valeur: number): Promise<void> {
  const fichier = path.join(dossier, 'declare.csv')
  writeFileSync(fichier, `Indicateur;Année;Agence;Valeur\nEntrées en accompagnement global;2023;;${valeur}\n`)
  repondre(fichier)
  const choisi = await page.evaluate(() => window.tandem.invoke('fenetre:choisirFichiers', {}))
  const jetons = choisi.ok ? choisi.value.fichiers.map(f => f.jeton) : []
  await appeler(page, 'bilans:importer', { fichiers: jetons, convention: CONVENTION, forme: 'agrege' })
}

test('entre deux sources, l’écart demande un motif ; le choix s’imprime, et se défait', async ({
  app,
  page,
}) => {
  await declarer(app, 900)
  await ouvrirPartie(page, 'Sources')
  const ligne = page.getByRole('row', { name: /^Entrées en accompagnement global Déclaré dans declare\.csv/ })
  await expect(ligne.getByText('Motif à écrire')).toBeVisible()
  await verifierAxe(page)
  await ligne.getByRole('button', { name: /^Décider/ }).click()
  const dialogue = page.getByRole('dialog', { name: /Deux sources/ })
  await dialogue.getByRole('radio', { name: /^Déclarée/ }).check()
  await verifierAxe(page)
  await dialogue.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialogue.getByText(/Écrivez pourquoi vous choisissez celle-ci/)).toBeVisible()
  await expect(dialogue.getByRole('textbox', { name: 'Motif' })).toBeFocused()
  await dialogue.getByRole('textbox', { name: 'Motif' }).fill('Le partenaire compte les réorientations')
  await dialogue.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(ligne.getByText('Écart expliqué')).toBeVisible()
  await expect(ligne.getByText('le déclaré')).toBeVisible()
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(ligne.getByText('Motif à écrire')).toBeVisible()
  await expect(ligne.getByText('le calculé')).toBeVisible()
  await page.getByRole('textbox', { name: 'Chercher un chiffre' }).fill('[1]')
  await expect(page.getByText('1 ligne', { exact: true })).toBeVisible()
})

test('une pièce FSE se note pour plusieurs dossiers à la fois, et se défait', async ({ page }) => {
  await ouvrirPartie(page, 'FSE')
  const table = page.getByRole('region', { name: /Participants et pièces/ })
  await expect(table.getByText('6 pièces manquantes').first()).toBeVisible()
  await verifierAxe(page)
  await table.getByRole('checkbox').nth(0).check()
  await table.getByRole('checkbox').nth(1).check()
  await page.getByRole('textbox', { name: 'Référence' }).fill('Classeur 2023, n° 41')
  await page.getByRole('button', { name: 'Noter pour 2 dossiers' }).click()
  await expect(table.getByText('éligibilité (Classeur 2023, n° 41)')).toHaveCount(2)
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(table.getByText('éligibilité (Classeur 2023, n° 41)')).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Référence' }).fill('1 85 05 78 006 084 91')
  await page.getByRole('button', { name: 'Noter pour 2 dossiers' }).click()
  await expect(page.getByText(/contient un numéro de sécurité sociale/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Référence' })).toBeFocused()
  for (const vue of ['Grille', 'Listes mensuelles']) {
    await page.getByText(vue, { exact: true }).click()
    await expect(page.getByRole('heading', { level: 2, name: new RegExp(vue) })).toBeVisible()
    await verifierAxe(page)
  }
})

test('un logo vide, en SVG ou qui n’est pas une image est refusé ; un bon se pose, se retire et revient', async ({
  app,
  page,
}) => {
  const ecrire = (nom: string, octets: string | Uint8Array) => {
    const fichier = path.join(app.dossier, nom)
    writeFileSync(fichier, octets)
    return fichier
  }
  await ouvrirPartie(page, 'Modèle et logos')
  const place = page.getByRole('listitem', { name: 'Département de Seine-et-Marne' })
  for (const [nom, contenu, raison] of [
    ['vide.png', '', /est vide \(0\soctet\)/],
    ['dessin.png', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', /est un dessin SVG/],
    ['texte.png', 'bonjour', /n’est pas une image connue/],
  ] as const) {
    app.repondre(ecrire(nom, contenu))
    await place.getByRole('button', { name: /^Choisir une image/ }).click()
    await expect(place.getByRole('alert')).toHaveText(raison)
  }
  await verifierAxe(page)
  app.repondre(ecrire('logo.png', png(60, 30)))
  await place.getByRole('button', { name: /^Choisir une image/ }).click()
  await expect(place.getByText('60 × 30 points')).toBeVisible()
  await place.getByRole('button', { name: /^Retirer/ }).click()
  await expect(place.getByText('Pas de logo')).toBeVisible()
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(place.getByRole('img')).toBeVisible()

  await page.getByRole('textbox', { name: 'Bas de page' }).fill('Bilan du comité')
  await allerA(page, 'Bilans')
  await ouvrirPartie(page, 'Modèle et logos')
  await expect(page.getByRole('textbox', { name: 'Bas de page' })).toHaveValue('Bilan du comité')
  await page.getByRole('button', { name: 'Enregistrer le modèle' }).click()
  await expect(page.getByText('Le modèle est enregistré.').first()).toBeVisible()
  const { modele } = await appeler(page, 'modeles:get', { convention: CONVENTION })
  expect(modele.pied).toBe('Bilan du comité')
})

test('le dossier de séance s’écrit avant la séance, son archive après', async ({ app, page }) => {
  const seance = await tenirSeance(page, {
    convention: CONVENTION,
    instance: 'comite_strategique',
    convoquee: '2024-05-02',
    date: '2024-06-20',
    decisions: [{ titre: 'Approuver le bilan 2023' }],
  })
  const prochaine = await appeler(page, 'seances:creer', {
    convention: CONVENTION,
    instance: 'comite_strategique',
    date: '2024-12-12',
    heure: '14:00',
  })
  for (const [id, moment, bouton, nom] of [
    [prochaine.id, 'preparer', 'Dossier de séance…', /^Dossier-2024-12-12-/],
    [seance, 'clore', 'Archive de la séance…', /^Archive-2024-06-20-/],
  ] as const) {
    await page.evaluate(
      suite => window.location.assign(`#/${suite}`),
      `${CONVENTION}/2024/seances/${id}/${moment}`,
    )
    app.repondre(app.documents)
    await page.getByRole('button', { name: bouton }).click()
    await expect(page.getByRole('button', { name: 'Ouvrir le dossier' })).toBeVisible({ timeout: 120_000 })
    const ecrits = readdirSync(app.documents).filter(f => nom.test(f))
    expect(ecrits.map(f => path.extname(f)).sort()).toEqual(['.pdf', '.zip'])
  }
  await verifierAxe(page)
})
