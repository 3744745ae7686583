import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { allerA, creerBase, verifierAxe } from './ecrans.ts'
import { ajouterPoint, creerSeance } from './seances.ts'

const listPoints = (page: Page) =>
  page
    .getByRole('textbox', { name: /^Intitulé, Point/ })
    .evaluateAll(champs => champs.map(c => (c instanceof HTMLTextAreaElement ? c.value : '')))

test('une séance se prépare du calendrier à la convocation, au clavier', async ({ app, page }) => {
  await creerBase(app, /Seine-et-Marne/)
  await creerSeance(page, '15/03/2022')
  await verifierAxe(page)
  for (const [intitule, minutes] of [
    ['Bilan de l’année', '40'],
    ['Budget', '70'],
    ['Questions diverses', '20'],
  ] as const)
    await ajouterPoint(page, intitule, minutes)
  await expect(page.getByText('Durée totale : 2 h 10, fin vers 16 h 40')).toBeVisible()
  await expect(page.getByText('L’ordre du jour dépasse de 10 min la fin prévue à 16 h 30.')).toBeVisible()

  const monter = page.getByRole('button', { name: 'Monter « Questions diverses »' })
  await monter.focus()
  await page.keyboard.press('Enter')
  await expect(monter).toBeFocused()
  await expect(async () =>
    expect(await listPoints(page)).toEqual(['Bilan de l’année', 'Questions diverses', 'Budget']),
  ).toPass()

  await expect(page.locator('[data-annonces]')).toHaveText('Ordre du jour réordonné')
  const poignee = page.getByRole('button', { name: 'Déplacer « Budget »' })
  await poignee.focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('« Budget » est pris, en position 3 sur 3.')).toBeAttached()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('« Budget » passe en position 2 sur 3.')).toBeAttached()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('« Budget » passe en position 1 sur 3.')).toBeAttached()
  await page.keyboard.press('Space')
  await expect(async () =>
    expect(await listPoints(page)).toEqual(['Budget', 'Bilan de l’année', 'Questions diverses']),
  ).toPass()

  const titre = page.getByRole('textbox', { name: 'Intitulé, Point 1' })
  await titre.fill('Budget 2022')
  await titre.press('Enter')
  await expect(page.getByRole('button', { name: 'Retirer « Budget 2022 »' })).toBeVisible()

  await page.getByRole('button', { name: 'Retirer « Questions diverses »' }).click()
  await expect(page.getByRole('button', { name: 'Rétablir « Questions diverses »' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Retirer « Bilan de l’année »' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Retirer « Questions diverses »' })).toBeVisible()
  await page.getByRole('button', { name: 'Retirer « Questions diverses »' }).click()
  await page.getByRole('button', { name: 'Rétablir « Questions diverses »' }).click()
  await expect(page.getByRole('textbox', { name: 'Intitulé, Point 3' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Retirer « Questions diverses »' })).toBeVisible()

  await page.getByRole('textbox', { name: 'Date d’envoi' }).fill('20/02/2022')
  await page.getByRole('button', { name: 'Noter l’envoi' }).click()
  await expect(page.getByText('Membres convoqués le 20 février 2022')).toBeVisible()
  await expect(page.getByText('faites l’appel et ouvrez la séance le 15 mars 2022')).toBeVisible()
  await verifierAxe(page)
})

test('une convocation trop tardive demande pourquoi, et garde ce qui est saisi', async ({ app, page }) => {
  await creerBase(app, /Lodév/)
  await allerA(page, 'Séances')
  await page.getByRole('button', { name: 'Nouvelle séance', exact: true }).click()
  const dialogue = page.getByRole('dialog', { name: 'Nouvelle séance' })
  await dialogue.getByRole('combobox', { name: 'Instance' }).click()
  await page.getByRole('option', { name: /Conseil d’administration/ }).click()
  await dialogue.getByRole('textbox', { name: 'Date' }).fill('15/12/2023')
  await dialogue.getByRole('button', { name: 'Créer la séance' }).click()
  const envoi = page.getByRole('textbox', { name: 'Date d’envoi' })
  await envoi.fill('13/12/2023')
  await expect(page.getByText('délai non tenu')).toBeVisible()
  await page.getByRole('button', { name: 'Noter l’envoi' }).click()
  await expect(page.getByText(/il en faut 3/).first()).toBeVisible()
  await expect(envoi).toHaveValue('13/12/2023')
  await page.getByRole('textbox', { name: 'Pourquoi l’urgence' }).fill('Crue de la Lergue')
  await page.getByRole('button', { name: 'Noter l’envoi' }).click()
  await expect(page.getByText('Urgence : Crue de la Lergue', { exact: true })).toBeVisible()
})

test('une série montre ses dates avant de les créer, fériés déplacés', async ({ app, page }) => {
  await creerBase(app, /Seine-et-Marne/)
  await allerA(page, 'Séances')
  await page.getByRole('button', { name: 'Série de séances…' }).click()
  const dialogue = page.getByRole('dialog', { name: 'Série de séances' })
  await dialogue.getByRole('combobox', { name: 'Instance' }).click()
  await page.getByRole('option', { name: /Réunion mensuelle/ }).click()
  await dialogue.getByRole('combobox', { name: 'Rang' }).click()
  await page.getByRole('option', { name: 'le premier', exact: true }).click()
  await expect(dialogue.getByText(/^Au lieu du 01.11.2022. Jour férié/)).toBeVisible()
  await verifierAxe(page)
  await dialogue.getByRole('checkbox').first().uncheck()
  await dialogue.getByRole('button', { name: /^Créer \d+ séances$/ }).click()
  await expect(page.getByText(/^11 séances sont créées\.$/)).toBeVisible()
  await page.getByText('Liste', { exact: true }).click()
  await expect(page.getByRole('row')).toHaveCount(12)
})

test('l’échéance sans séance propose de la préparer, puis mène à elle', async ({ app, page }) => {
  await creerBase(app, /Seine-et-Marne/)
  await allerA(page, 'Séances')
  await page.getByText('Échéances', { exact: true }).click()
  const ligne = page
    .getByRole('row')
    .filter({ hasText: '31 décembre 2022' })
    .filter({ hasText: 'Comité stratégique' })
  await ligne.getByRole('button', { name: /^Préparer cette séance/ }).click()
  const dialogue = page.getByRole('dialog', { name: 'Nouvelle séance' })
  await expect(dialogue.getByRole('textbox', { name: 'Date' })).toHaveValue('31/12/2022')
  await dialogue.getByRole('textbox', { name: 'Date' }).fill('01/12/2022')
  await dialogue.getByRole('button', { name: 'Créer la séance' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Comité stratégique, 1er décembre 2022' }),
  ).toBeVisible()
  await page.goBack()
  await expect(ligne.getByRole('link', { name: 'Séance du 01/12/2022' })).toBeVisible()
  await verifierAxe(page)
  await page.getByText('Calendrier de l’année', { exact: true }).click()
  await expect(
    page.getByRole('region', { name: 'Décembre 2022' }).getByRole('link', { name: 'Comité stratégique' }),
  ).toBeVisible()
  await verifierAxe(page)
})

test('ce qu’une autre fenêtre a changé est dit, sans perdre ce qui est saisi', async ({ app, page }) => {
  await creerBase(app, /Seine-et-Marne/)
  await creerSeance(page, '15/03/2022')
  await ajouterPoint(page, 'Bilan', '30')
  const seance = Number(/seances\/(\d+)/.exec(page.url())?.[1])
  const ailleurs = await page.evaluate(
    async id => window.tandem.invoke('seances:modifier', { seance: id, lieu: 'Préfecture' }),
    seance,
  )
  expect(ailleurs.ok).toBe(true)
  const titre = page.getByRole('textbox', { name: 'Intitulé, Point 1' })
  await titre.fill('Bilan de 2021')
  await titre.press('Enter')
  const avis = page.getByRole('alert').filter({ hasText: 'modifiée dans une autre fenêtre' })
  await expect(avis.getByRole('listitem')).toHaveCount(1)
  await verifierAxe(page)
  await avis.getByRole('button', { name: 'Relire la séance' }).click()
  await expect(avis).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Lieu' })).toHaveValue('Préfecture')
  await expect(titre).toHaveValue('Bilan de 2021')
  await titre.press('Enter')
  await expect(page.getByRole('button', { name: 'Retirer « Bilan de 2021 »' })).toBeVisible()
})

test('à 200 % et en sombre, la séance tient dans la fenêtre et axe n’a rien à dire', async ({
  app,
  page,
}) => {
  await creerBase(app, /Seine-et-Marne/)
  await creerSeance(page, '15/03/2022')
  await ajouterPoint(page, 'Bilan de l’accompagnement global et situation des entrées par territoire', '30')
  await page.getByRole('button', { name: 'Passer au thème sombre' }).click()
  await page.getByRole('heading', { level: 1 }).hover()
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await verifierAxe(page)
  await page.setViewportSize({ width: 640, height: 360 })
  const deborde = () => page.getByRole('main').evaluate(m => m.scrollWidth - m.clientWidth)
  expect(await deborde()).toBeLessThanOrEqual(0)
  await page.goBack()
  for (const vue of ['Liste', 'Échéances', 'Calendrier de l’année']) {
    await page.getByText(vue, { exact: true }).click()
    expect(await deborde()).toBeLessThanOrEqual(0)
  }
  await verifierAxe(page)
})

test('à la souris, un point se déplace par sa poignée et un fichier déposé se joint', async ({
  app,
  page,
}) => {
  await creerBase(app, /Seine-et-Marne/)
  await creerSeance(page, '15/03/2022')
  for (const intitule of ['Premier', 'Deuxième', 'Troisième']) await ajouterPoint(page, intitule, '15')
  await page.getByRole('button', { name: 'Déplacer « Troisième »' }).hover()
  await page.mouse.down()
  const cible = await page.getByRole('button', { name: 'Déplacer « Premier »' }).boundingBox()
  await page.mouse.move(cible?.x ?? 0, (cible?.y ?? 0) + 60, { steps: 8 })
  await page.mouse.move(cible?.x ?? 0, cible?.y ?? 0, { steps: 4 })
  await page.mouse.up()
  await expect(async () =>
    expect(await listPoints(page)).toEqual(['Troisième', 'Premier', 'Deuxième']),
  ).toPass()

  await page.getByRole('button', { name: 'Détails de « Premier »' }).click()
  const fichier = await page.evaluateHandle(() => {
    const depot = new DataTransfer()
    depot.items.add(new File(['Note'], 'déposée.txt'))
    return depot
  })
  const zone = page.getByRole('region', { name: 'Pièces jointes' }).getByRole('group')
  await zone.dispatchEvent('dragover', { dataTransfer: fichier })
  await zone.dispatchEvent('drop', { dataTransfer: fichier })
  await expect(page.getByRole('button', { name: 'Retirer la pièce « déposée.txt »' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: /^Comité stratégique/ })).toBeVisible()
})

test('ce qui ne va pas se dit à côté du champ, et rien n’est créé', async ({ app, page }) => {
  await creerBase(app, /Seine-et-Marne/)
  await creerSeance(page, '15/03/2022')
  await allerA(page, 'Séances')
  await page.getByRole('button', { name: 'Nouvelle séance', exact: true }).click()
  const nouvelle = page.getByRole('dialog', { name: 'Nouvelle séance' })
  await nouvelle.getByRole('button', { name: 'Créer la séance' }).click()
  await expect(nouvelle.getByText('À remplir.')).toBeVisible()
  const date = nouvelle.getByRole('textbox', { name: 'Date' })
  await date.fill('31/02/2022')
  await nouvelle.getByRole('textbox', { name: 'Heure' }).fill('25 h')
  await expect(nouvelle.getByText(/^Cette date n’existe pas/)).toBeVisible()
  await expect(nouvelle.getByText(/^Cette heure n’existe pas/)).toBeVisible()
  await nouvelle.getByRole('textbox', { name: 'Heure' }).fill('14h30')
  await date.fill('15/03/2022')
  await nouvelle.getByRole('button', { name: 'Créer la séance' }).click()
  await expect(date).toHaveAccessibleDescription(/Une séance de cette instance est déjà prévue/)
  await date.click()
  await expect(nouvelle.getByRole('button', { name: 'Mois suivant' })).toBeVisible()
  await verifierAxe(page)
  await page.keyboard.press('Escape')
  await expect(nouvelle.getByRole('button', { name: 'Mois suivant' })).toHaveCount(0)
  await expect(date).toHaveValue('15/03/2022')
  await nouvelle.getByRole('button', { name: 'Annuler' }).click()
  await page.getByRole('button', { name: 'Série de séances…' }).click()
  const serie = page.getByRole('dialog', { name: 'Série de séances' })
  await serie.getByRole('textbox', { name: 'Au' }).fill('01/01/2021')
  await expect(serie.getByText(/finit .* avant de commencer/)).toBeVisible()
  await serie.getByRole('button', { name: 'Annuler' }).click()
  await page.getByText('Liste', { exact: true }).click()
  await expect(page.getByRole('row')).toHaveCount(2)
})
