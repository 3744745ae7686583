import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { appeler } from './comite.ts'
import { creerBase, verifierAxe } from './ecrans.ts'

test.setTimeout(180_000)

const CONVENTION = 'lodevois-larzac-2024'
const refs = { convention: CONVENTION, instance: 'conseil_administration' }

/** Goes on with Tab until the element has the focus: what Tab cannot reach fails. */
async function atteindre(page: Page, cible: Locator): Promise<void> {
  await expect(cible).toBeVisible()
  for (let pas = 0; pas < 250; pas++) {
    if (await cible.evaluate(e => e === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(cible).toBeFocused()
}

/** Presses a button by keyboard; what then has the focus is somewhere in the page. */
async function presser(page: Page, nom: string | RegExp): Promise<void> {
  await atteindre(page, page.getByRole('button', { name: nom }).first())
  await page.keyboard.press('Enter')
}

/** Never the body, not even once the act is over and the screen was read again. */
async function garderLeClavier(page: Page, suite: Locator): Promise<void> {
  await expect(suite.first()).toBeVisible()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
}

async function ecrire(page: Page, champ: Locator, texte: string): Promise<void> {
  await atteindre(page, champ)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(texte)
}

/** The page of a meeting at one of its addresses. */
async function allerSeance(page: Page, suite: string): Promise<void> {
  await page.goto(`${page.url().replace(/#.*/, '')}#/${CONVENTION}/2024/seances/${suite}`)
}

async function creerSeance(page: Page, points: readonly string[]): Promise<number> {
  const { id: seance } = await appeler(page, 'seances:creer', { ...refs, date: '2024-03-20', heure: '18:00' })
  for (const intitule of points) await appeler(page, 'points:ajouter', { seance, type: 'decision', intitule })
  return seance
}

async function ouvrirSeance(page: Page, points: readonly string[]): Promise<number> {
  const seance = await creerSeance(page, points)
  await appeler(page, 'seances:convoquer', { seance, le: '2024-03-11' })
  const { membres } = await appeler(page, 'seances:ouvrir', { seance, heure: '18:00' })
  const presences = membres.map(({ place }, rang) => ({
    place,
    etat: rang < 12 ? ('present' as const) : ('absent' as const),
  }))
  await appeler(page, 'presences:noter', { seance, presences })
  return seance
}

test('d’un refus de convocation à la clôture, aucun acte ne fait perdre le clavier, et chacun se dit', async ({
  app,
  page,
}) => {
  await creerBase(app, /Lodév/)
  await allerSeance(page, `${await creerSeance(page, ['Convention'])}/preparer`)
  const dit = page.locator('[data-annonces]')
  const envoi = page.getByRole('textbox', { name: 'Date d’envoi' })
  await ecrire(page, envoi, '19/03/2024')
  await presser(page, 'Noter l’envoi')
  await expect(envoi).toHaveAttribute('aria-invalid', 'true')
  await expect(envoi).toBeFocused()
  await expect(page.getByRole('button', { name: 'Mois suivant' })).toHaveCount(0)
  await expect(dit).toHaveText(/il en faut 3/)
  await ecrire(page, envoi, '11/03/2024')
  await presser(page, 'Noter l’envoi')
  await garderLeClavier(page, page.getByText('Membres convoqués le 11 mars 2024'))
  await expect(dit).toHaveText(/^Membres convoqués le 11\/03\/2024/)

  await atteindre(page, page.getByRole('tab', { name: /Préparer/ }))
  await page.keyboard.press('ArrowRight')
  await presser(page, 'Ouvrir la séance')
  await garderLeClavier(page, page.getByText('Séance ouverte à 18 h', { exact: true }))
  await presser(page, 'Tous présents')
  await presser(page, 'Enregistrer l’appel')
  await garderLeClavier(page, page.getByText('Quorum atteint.'))
  await expect(dit).toHaveText(/^Présences notées/)
  await presser(page, /Convention.*à traiter/)
  await presser(page, 'Commencer ce point')
  await garderLeClavier(page, page.getByRole('button', { name: 'Point traité' }))
  await presser(page, 'Rédiger une décision')
  await expect(page.getByRole('textbox', { name: 'Objet de la décision' })).toBeFocused()
  await presser(page, 'Enregistrer la décision')
  await garderLeClavier(page, page.getByRole('article', { name: 'Convention' }))
  await presser(page, 'Le reste vote pour')
  await presser(page, 'Enregistrer le vote')
  await garderLeClavier(page, page.getByRole('article', { name: /Décision 2024-01/ }))
  await presser(page, 'Corriger ce vote…')
  await presser(page, 'Ne rien corriger')
  await garderLeClavier(page, page.getByRole('button', { name: 'Corriger ce vote…' }))

  await atteindre(page, page.getByRole('tab', { name: /Tenir/ }))
  await page.keyboard.press('ArrowRight')
  const heure = page.getByRole('textbox', { name: 'Heure de clôture' })
  await presser(page, /^Clore la séance$/)
  await expect(heure).toBeFocused()
  await ecrire(page, heure, '20h')
  await presser(page, /^Clore la séance$/)
  await garderLeClavier(page, page.getByText('Séance tenue de 18 h à 20 h.'))
  await expect(dit).toHaveText('Séance close à 20 h')
  await verifierAxe(page)
})

test('ce qui est tapé et pas encore enregistré se retrouve, point après point', async ({ app, page }) => {
  await creerBase(app, /Lodév/)
  await allerSeance(page, `${await ouvrirSeance(page, ['Premier', 'Second'])}/tenir`)
  const points = page.getByRole('navigation', { name: 'Ordre du jour' })
  const aller = (nom: string) => points.getByRole('button', { name: nom }).click()
  const vote = page.getByRole('form', { name: 'Vote' })
  const considerants = page.getByRole('textbox', { name: 'Considérants' })
  await page.getByRole('button', { name: 'Rédiger une décision' }).click()
  await considerants.fill('Considérant ce qui précède')
  await vote.getByRole('textbox', { name: 'Contre' }).fill('5')
  await aller('Appel et pouvoirs')
  await page.getByRole('button', { name: 'Tous présents' }).click()
  await aller('Second')
  await expect(considerants).toHaveCount(0)
  await expect(vote.getByRole('textbox', { name: 'Contre' })).toHaveValue('')
  await page.getByRole('tab', { name: /Préparer/ }).click()
  await page.getByRole('tab', { name: /Tenir/ }).click()
  await aller('Appel et pouvoirs')
  await expect(page.getByText(/21 présents.*pas encore enregistré/)).toBeVisible()
  await aller('Premier')
  await expect(considerants).toHaveValue('Considérant ce qui précède')
  await expect(vote.getByRole('textbox', { name: 'Contre' })).toHaveValue('5')
  await page.getByRole('button', { name: 'Enregistrer la décision' }).click()
  await vote.getByRole('button', { name: 'Le reste vote pour' }).click()
  await vote.getByRole('button', { name: 'Enregistrer le vote' }).click()
  await expect(page.getByRole('article', { name: /Décision 2024-01/ })).toBeVisible()
  await aller('Second')
  await aller('Premier')
  await expect(considerants).toHaveCount(0)
})

test('ce qui se note s’enregistre pendant que l’on écrit, sans que le champ bouge', async ({ app, page }) => {
  await creerBase(app, /Lodév/)
  const seance = await ouvrirSeance(page, ['Premier'])
  await allerSeance(page, `${seance}/tenir`)
  const notes = page.getByRole('textbox', { name: 'Ce qui se dit sur ce point' })
  await notes.pressSequentially('Le Département propose ')
  await expect(page.getByText('Notes enregistrées.')).toBeVisible()
  const { points } = await appeler(page, 'seances:get', { seance })
  expect(points[0]?.notes).toBe('Le Département propose')
  await notes.pressSequentially('un calendrier')
  await expect(notes).toHaveValue('Le Département propose un calendrier')
})

test('une séance qui n’existe pas le dit, et ramène aux autres', async ({ app, page }) => {
  await creerBase(app, /Lodév/)
  await allerSeance(page, '999/tenir')
  await expect(page.getByRole('heading', { level: 1, name: 'Séance introuvable' })).toBeVisible()
  await page.getByRole('button', { name: 'Aller aux séances' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Séances' })).toBeFocused()
})
