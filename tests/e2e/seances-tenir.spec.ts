import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { type App, expect, test } from './app.ts'
import { appeler } from './comite.ts'
import { allerA, creerBase, verifierAxe } from './ecrans.ts'

test.setTimeout(180_000)

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

const OBJET = 'Convention de coopération avec Pôle emploi'

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

type Docx = { texte: string; tableaux: Map<string, string> }

const sansBalises = (xml: string) =>
  xml
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/[\u00a0\u202f]/g, ' ')

/** The words of a docx, one line for each paragraph, and its tables of two rows: header → value. */
function lireDocx(fichier: string): Docx {
  const xml = strFromU8(unzipSync(readFileSync(fichier))['word/document.xml'] ?? new Uint8Array())
  const tableaux = new Map<string, string>()
  for (const [tableau] of xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
    const [entetes = [], valeurs = []] = [...tableau.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([ligne]) =>
      [...ligne.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cellule]) => sansBalises(cellule)),
    )
    for (const [rang, entete] of entetes.entries()) tableaux.set(entete, valeurs[rang] ?? '')
  }
  return { texte: sansBalises(xml.replace(/<\/w:p>/g, '\n')), tableaux }
}

/** Validates the extract, exports it in Word and reads it back. */
async function exporterExtrait(app: App, page: Page): Promise<Docx> {
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
  return lireDocx(path.join(app.documents, docx))
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

/** The page of a meeting at one of its addresses. */
async function allerSeance(page: Page, convention: string, suite: string): Promise<void> {
  const base = page.url().replace(/#.*/, '')
  const annee = /#\/[^/]+\/(\d{4})/.exec(page.url())?.[1] ?? '2023'
  await page.goto(`${base}#/${convention}/${annee}/seances/${suite}`)
}

/** A council opened with twelve members there, on one item to decide. */
async function ouvrirConseil(page: Page): Promise<number> {
  const refs = { convention: 'lodevois-larzac-2024', instance: 'conseil_administration' }
  const { id: seance } = await appeler(page, 'seances:creer', { ...refs, date: '2024-03-20', heure: '18:00' })
  await appeler(page, 'points:ajouter', { seance, type: 'decision', intitule: OBJET })
  await appeler(page, 'seances:convoquer', { seance, le: '2024-03-11' })
  const { membres } = await appeler(page, 'seances:ouvrir', { seance, heure: '18:00' })
  await appeler(page, 'seances:modifier', { seance, president: membres[0]?.place ?? null })
  const presences = membres.map(({ place }, rang) => ({
    place,
    etat: rang < 12 ? ('present' as const) : ('absent' as const),
  }))
  await appeler(page, 'presences:noter', { seance, presences })
  return seance
}

test('un vote dit ce qui manque, demande la voix qui départage, et garde la trace de sa correction', async ({
  app,
  page,
}) => {
  await creerBase(app, /Lodév/)
  await allerSeance(page, 'lodevois-larzac-2024', `${await ouvrirConseil(page)}/tenir`)
  const vote = page.getByRole('form', { name: 'Vote' })
  await vote.getByRole('textbox', { name: 'Pour' }).fill('6')
  await vote.getByRole('textbox', { name: 'Contre' }).fill('4')
  await expect(vote.getByText('Il manque 2 voix : 10 sur 12.')).toBeVisible()
  await expect(vote.getByRole('button', { name: 'Enregistrer le vote' })).toBeDisabled()
  await vote.getByRole('textbox', { name: 'Contre' }).fill('6')
  const departage = vote.getByRole('group', { name: 'Égalité : voix prépondérante' })
  await departage.getByRole('radio', { name: 'Contre' }).check()
  await verifierAxe(page)
  await vote.getByRole('button', { name: 'Enregistrer le vote' }).click()
  await expect(page.getByText(/Rejeté par la voix prépondérante/).first()).toBeVisible()

  await page.getByRole('button', { name: 'Corriger ce vote…' }).click()
  const correction = page.getByRole('form', { name: 'Corriger le vote' })
  await correction.getByRole('textbox', { name: 'Contre' }).fill('5')
  await correction.getByRole('button', { name: 'Le reste vote pour' }).click()
  await expect(correction.getByRole('group', { name: /voix prépondérante/ })).toHaveCount(0)
  await correction.getByRole('textbox', { name: 'Pourquoi le vote est corrigé' }).fill('Une voix mal comptée')
  await correction.getByRole('button', { name: 'Enregistrer la correction' }).click()
  await expect(
    page.getByText(/Adopté à la majorité des suffrages exprimés \(7 pour, 5 contre\)/).first(),
  ).toBeVisible()
  await expect(page.getByText('Corrigé : Une voix mal comptée')).toBeVisible()
  await verifierAxe(page)
})

/** Typed, then picked with the arrows. */
async function choisirMembre(liste: Locator, texte: string): Promise<void> {
  await liste.fill(texte)
  await expect(liste.page().getByRole('option')).toHaveCount(1)
  await liste.press('ArrowDown')
  await liste.press('Enter')
}

test('un pouvoir compte tant que son porteur est là, et le départ se note au point', async ({
  app,
  page,
}) => {
  await creerBase(app, /Lodév/)
  await allerSeance(page, 'lodevois-larzac-2024', `${await ouvrirConseil(page)}/tenir`)
  await page.getByRole('button', { name: 'Appel et pouvoirs' }).first().click()
  await choisirMembre(page.getByRole('combobox', { name: 'Qui donne son pouvoir' }), 'qualifiée n° 5')
  const porteur = page.getByRole('combobox', { name: 'À qui' })
  await choisirMembre(porteur, 'qualifiée n° 6')
  await page.getByRole('button', { name: 'Noter le pouvoir' }).click()
  await expect(page.getByRole('main').getByText(/un pouvoir se donne à un membre qui siège/)).toBeVisible()
  await verifierAxe(page)
  await choisirMembre(porteur, 'administratrice n° 2')
  await page.getByRole('button', { name: 'Noter le pouvoir' }).click()
  await expect(page.getByText(/^✓\s*compte$/)).toBeVisible()
  await page.getByRole('navigation', { name: 'Ordre du jour' }).getByRole('button', { name: OBJET }).click()
  await expect(page.getByText('13 votants', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Arrivées et départs' }).click()
  await page.getByRole('button', { name: /^Administrateur ou administratrice n° 2 .* part$/ }).click()
  await expect(page.getByText('11 votants', { exact: true })).toBeVisible()
  await expect(page.getByText(/le mandataire n’est pas là/).first()).toBeVisible()
})

/** Goes on with Tab until the element has the focus. */
async function tabuler(page: Page, cible: Locator): Promise<void> {
  for (let pas = 0; pas < 80; pas++) {
    if (await cible.evaluate(e => e === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(cible).toBeFocused()
}

test('le mode séance se tient au clavier seul, en clair et en sombre', async ({ app, page }) => {
  await creerBase(app, /Seine-et-Marne/)
  const refs = { convention: 'seine-et-marne-2022', instance: 'comite_strategique' }
  const { id: seance } = await appeler(page, 'seances:creer', { ...refs, date: '2023-05-16', heure: '14:00' })
  const bilan = {
    intitule: 'Bilan 2022',
    indicateurs: ['entrees'],
    dureeMin: 20,
    rapporteur: 'Le Département',
  }
  await appeler(page, 'points:ajouter', { seance, type: 'decision', ...bilan })
  await appeler(page, 'points:ajouter', { seance, type: 'debat', intitule: 'Perspectives' })
  await appeler(page, 'seances:convoquer', { seance, le: '2023-05-02' })
  await appeler(page, 'seances:ouvrir', { seance, heure: '14:00' })
  await allerSeance(page, refs.convention, `${seance}/mode`)
  const touche = (nom: string) => page.keyboard.press(nom)
  await expect(page.getByRole('heading', { level: 1, name: /^\d+\. / })).toBeFocused()
  await expect(page.getByText('Rapporteur : Le Département')).toBeVisible()
  await expect(page.getByText('Entrées en accompagnement global')).toBeVisible()
  await verifierAxe(page)

  await touche('q')
  await expect(page.getByRole('heading', { name: 'Présences' })).toBeFocused()
  await tabuler(page, page.getByRole('button', { name: 'Tous présents' }))
  await touche('Enter')
  const premier = page.getByRole('group').first()
  await tabuler(page, premier.getByRole('radio', { name: 'Présent' }))
  await touche('ArrowRight')
  await expect(premier.getByRole('radio', { name: 'En visio' })).toBeChecked()
  await tabuler(page, page.getByRole('button', { name: 'Enregistrer l’appel' }))
  await touche('Enter')
  await expect(page.getByRole('banner').getByRole('status')).toContainText(/présents/)
  await verifierAxe(page)
  await touche('Escape')
  await expect(page.getByRole('heading', { level: 1, name: /Bilan 2022/ })).toBeFocused()

  await touche('v')
  await tabuler(page, page.getByRole('button', { name: 'Enregistrer le vote' }))
  await touche('Enter')
  await expect(page.getByText(/Adopté par consensus/).first()).toBeVisible()
  await touche('ArrowRight')
  await expect(page.getByRole('heading', { level: 1, name: /Perspectives/ })).toBeFocused()

  await touche('o')
  const notes = page.getByRole('textbox', { name: 'Ce qui se dit sur ce point' })
  await tabuler(page, notes)
  await page.keyboard.type('Avis partagés, voir note')
  await touche('Escape')
  await expect(notes).toHaveCount(0)
  await touche('o')
  await expect(notes).toHaveValue('Avis partagés, voir note')
  await touche('Escape')

  await touche('t')
  await expect(page.getByRole('timer')).toContainText('0 min')
  await touche('p')
  await expect(page.getByRole('timer')).toContainText('0 min sur 20')
  await touche('?')
  await expect(page.getByText('Démarrer ou arrêter le minuteur')).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark' })
  await verifierAxe(page)
  await touche('Escape')
  await touche('Escape')
  await expect(page.getByRole('tab', { name: /Tenir/ })).toBeVisible()
  await verifierAxe(page)
})
