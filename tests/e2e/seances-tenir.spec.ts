import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { appeler } from './comite.ts'
import { creerBase, verifierAxe } from './ecrans.ts'

test.setTimeout(180_000)

const OBJET = 'Convention de coopération avec Pôle emploi'

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
