import type { TexteRiche } from '../../shared/domain/texte-riche.ts'
import { expect, test } from './app.ts'
import { appeler } from './comite.ts'
import { allerA, verifierAxe } from './ecrans.ts'
import {
  AVEC_CHIFFRES,
  coller,
  enregistre,
  lireChapitre,
  ouvrirAvecChiffres,
  ouvrirChapitre,
  ouvrirGouvernance,
  ouvrirVide,
  p,
  page_,
  texte,
} from './redaction.ts'

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
