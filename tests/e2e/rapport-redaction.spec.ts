import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Output } from '../../shared/contract.ts'
import { referenceCollage } from '../../shared/domain/collage.ts'
import type { TexteRiche } from '../../shared/domain/texte-riche.ts'
import { type App, expect, test } from './app.ts'
import { appeler } from './comite.ts'
import { allerA, creerBase, verifierAxe } from './ecrans.ts'

const CONVENTION = 'seine-et-marne-2022'
const CODE = 'gouvernance'
/** A new base opens on its first year. */
const REF = { convention: CONVENTION, annee: 2022, code: CODE }
const AVEC_CHIFFRES = { ...REF, annee: 2023 }

type Entrees = Output<'indicateurs:list'>[number]

const texte = (...content: TexteRiche['content']): TexteRiche => ({ type: 'doc', content })
const p = (mots: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text: mots }] })
const page_ = (page: Page) => page.getByRole('textbox', { name: /^Texte du chapitre/ })

async function ouvrirChapitre(page: Page, titre: RegExp): Promise<void> {
  const liste = page.getByRole('navigation', { name: 'Chapitres' })
  const deplier = liste.getByRole('button', { name: /^Chapitre\s:/ })
  if (await deplier.isVisible()) await deplier.click()
  await liste.getByRole('button', { name: titre }).first().click()
  await expect(page_(page)).toBeVisible()
}

/** Entries of one year, as a spreadsheet gives them. */
const bilan = (annee: number, nombre: number) =>
  [
    'Identifiant;Sexe;Agence;Date de prescription;Date d’entrée',
    ...Array.from({ length: nombre }, (_, i) => {
      const jour = String(1 + (i % 28)).padStart(2, '0')
      return `${annee}${100 + i}A;${i % 2 === 0 ? 'F' : 'M'};Torcy;${jour}/02/${annee};${jour}/03/${annee}`
    }),
  ].join('\n')

/** A base with the bilans of two years, the second one shown: 20 entries, then 30. */
async function ouvrirAvecChiffres(app: App): Promise<Entrees> {
  await creerBase(app, /Seine-et-Marne/)
  for (const [annee, nombre] of [
    [2022, 20],
    [2023, 30],
  ] as const)
    await appeler(app.page, 'bilans:importer', {
      fichiers: [referenceCollage(bilan(annee, nombre))],
      convention: CONVENTION,
      annee,
    })
  const [entrees] = await appeler(app.page, 'indicateurs:list', {
    convention: CONVENTION,
    annee: 2023,
    code: 'entrees',
    brut: true,
  })
  if (!entrees) throw new Error('Les entrées manquent.')
  await app.page.evaluate(id => {
    window.location.hash = `#/${id}/2023/rapport/rediger/gouvernance`
  }, CONVENTION)
  await expect(page_(app.page)).toBeVisible()
  return entrees
}

/** Without a figure to show, an empty base is enough. */
async function ouvrirVide(app: App): Promise<void> {
  await creerBase(app, /Seine-et-Marne/)
  await ouvrirGouvernance(app.page)
}

async function ouvrirGouvernance(page: Page): Promise<void> {
  await allerA(page, 'Rapport')
  await ouvrirChapitre(page, /^\d+\. Gouvernance/)
}

/** What Ctrl+V brings, without the clipboard of the machine. */
async function coller(page: Page, html: string): Promise<void> {
  await page_(page).evaluate((cible, contenu) => {
    const presse = new DataTransfer()
    presse.setData('text/html', contenu)
    presse.setData('text/plain', 'texte')
    cible.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: presse, bubbles: true, cancelable: true }),
    )
  }, html)
}

const lireChapitre = (page: Page, ref = REF): Promise<Output<'rapport:chapitre'>> =>
  appeler(page, 'rapport:chapitre', ref)
const enregistre = (page: Page) =>
  expect(page.locator('[data-enregistrement="a_jour"]')).toContainText('Enregistré')

test('un chapitre s’écrit au clavier avec un chiffre vivant, et se retrouve en revenant', async ({
  app,
  page,
}) => {
  const entrees = await ouvrirAvecChiffres(app)
  await page_(page).focus()
  await page.keyboard.type('Nous avons accueilli ')
  await page.keyboard.type('#')
  const dialogue = page.getByRole('dialog', { name: 'Insérer un chiffre' })
  const choix = dialogue.getByRole('combobox', { name: 'Quel chiffre ?' })
  await expect(choix).toBeFocused()
  await verifierAxe(page)
  await page.keyboard.type('entrees accompagnement global')
  await page.getByRole('option', { name: 'Entrées en accompagnement global', exact: true }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialogue.getByRole('status')).toHaveText(
    `${entrees.valeur}Entrées en accompagnement global, 2023`,
  )
  await dialogue.getByRole('button', { name: 'Insérer' }).click()
  await expect(page_(page)).toBeFocused()
  await page.keyboard.type(' personnes.')
  const chip = page_(page).getByRole('button', { name: /^Entrées en accompagnement global, 2023/ })
  await expect(page_(page)).toHaveText(`Nous avons accueilli ${entrees.valeur} personnes.`)
  await enregistre(page)
  await verifierAxe(page)

  await ouvrirChapitre(page, /^1\. /)
  await allerA(page, 'Tableau de bord')
  await allerA(page, 'Rapport')
  await ouvrirChapitre(page, /^\d+\. Gouvernance/)
  await expect(chip).toHaveText(String(entrees.valeur))
  await chip.click()
  const volet = page.getByRole('dialog', { name: 'D’où vient ce chiffre ?' })
  await expect(volet.getByText('Tableau collé').first()).toBeVisible()
  expect((await lireChapitre(page, AVEC_CHIFFRES)).contenu.content[0]).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Nous avons accueilli ' },
      {
        type: 'chiffre',
        attrs: {
          code: 'entrees',
          decalage: 0,
          territoire: null,
          ventilation: null,
          modalite: null,
          forme: 'valeur',
        },
      },
      { type: 'text', text: ' personnes.' },
    ],
  })
})

test('une fenêtre arrêtée net ne perd pas les derniers mots', async ({ app, page }) => {
  await ouvrirVide(app)
  await expect(page.locator('[data-enregistrement="a_jour"]')).toBeVisible()
  // Nothing is saved any more: neither after a pause, nor when the page goes away.
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  await page.evaluate(() => {
    for (const fin of ['pagehide', 'blur'])
      window.addEventListener(fin, e => e.stopImmediatePropagation(), { capture: true })
  })
  await page_(page).focus()
  await page.keyboard.type('Écrit juste avant la coupure')
  expect((await lireChapitre(page)).contenu).toEqual(texte())
  const suivante = await app.redemarrer()
  await suivante.getByRole('button', { name: /Essai/ }).click()
  await ouvrirGouvernance(suivante)
  await expect(page_(suivante)).toHaveText('Écrit juste avant la coupure')
  await expect(suivante.getByText('vos derniers mots ont été retrouvés')).toBeVisible()
  await enregistre(suivante)
  expect((await lireChapitre(suivante)).contenu).toEqual(texte(p('Écrit juste avant la coupure')))
})

test('des mots devenus faux sont signalés, et ceux qui sont vrais proposés', async ({ app, page }) => {
  await ouvrirAvecChiffres(app)
  const [faux, vrai] = ['en baisse', 'en hausse']
  const vu = { avant: 40, apres: 30 }
  const attrs = { code: 'entrees', territoire: null, mot: 'en_baisse', vu } as const
  const mots: TexteRiche['content'][number] = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Pour les entrées\u00a0: ' },
      { type: 'comparaison', attrs },
    ],
  }
  await appeler(page, 'rapport:ecrire', { ...AVEC_CHIFFRES, contenu: texte(mots) })
  await ouvrirChapitre(page, /^1\. /)
  await ouvrirChapitre(page, /^\d+\. Gouvernance/)
  const avis = page.getByRole('status').filter({ hasText: 'ne correspondent plus aux chiffres' })
  await expect(avis).toContainText('est devenu faux')
  await expect(page_(page)).toContainText(`▲ ${faux}`)
  await verifierAxe(page)
  await avis.getByRole('button', { name: 'Revoir ces mots' }).click()
  const dialogue = page.getByRole('dialog', { name: 'Changer ces mots de comparaison' })
  await expect(dialogue.getByText('est devenu faux')).toBeVisible()
  await dialogue.getByRole('button', { name: `« ${vrai} »` }).click()
  await expect(avis).toHaveCount(0)
  await expect(page_(page)).toHaveText(`Pour les entrées : ${vrai}`)
  await enregistre(page)
  await page.keyboard.press('Control+z')
  await expect(page_(page)).toContainText(faux)
})

test('un texte de Word se colle nettoyé, un tableau de 3 000 lignes ne se colle pas', async ({
  app,
  page,
}) => {
  await ouvrirVide(app)
  await page_(page).focus()
  await page.keyboard.type('Avant. ')
  await coller(
    page,
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><script>document.title='pris'</script></head><body>
     <h1>Le comité</h1><p class=MsoNormal onclick="document.title='pris'">S’est réuni <b>deux fois</b><del>trois fois</del>.</p>
     <p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>en mars</p></body></html>`,
  )
  await expect(page_(page).getByRole('heading', { level: 3, name: 'Le comité' })).toBeVisible()
  await expect(page_(page).getByRole('listitem')).toHaveText('en mars')
  const avis = page.getByRole('status').filter({ hasText: 'laissée de côté' })
  await expect(avis.getByRole('listitem')).toHaveCount(2)
  const avant = await page_(page).textContent()
  await coller(page, `<table>${'<tr><td>a</td><td>1</td></tr>'.repeat(3000)}</table>`)
  await expect(page.getByRole('alert')).toContainText('ce tableau a 3000 lignes')
  expect(await page_(page).textContent()).toBe(avant)
  await coller(page, '<table><tr><th>Mois</th></tr><tr><td>mars</td></tr></table>')
  await expect(page_(page).getByRole('table')).toBeVisible()
  await enregistre(page)
  expect(JSON.stringify((await lireChapitre(page)).contenu)).not.toMatch(/pris|trois fois/)
})

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
