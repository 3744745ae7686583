import type { Page } from '@playwright/test'
import type { Output } from '../../shared/contract.ts'
import { referenceCollage } from '../../shared/domain/collage.ts'
import type { TexteRiche } from '../../shared/domain/texte-riche.ts'
import { type App, expect } from './app.ts'
import { appeler } from './comite.ts'
import { allerA, creerBase } from './ecrans.ts'

/** What the specs of the report's texts share. */

export const CONVENTION = 'seine-et-marne-2022'
export const CODE = 'gouvernance'
/** A new base opens on its first year. */
export const REF = { convention: CONVENTION, annee: 2022, code: CODE }
export const AVEC_CHIFFRES = { ...REF, annee: 2023 }

export type Entrees = Output<'indicateurs:list'>[number]

export const texte = (...content: TexteRiche['content']): TexteRiche => ({ type: 'doc', content })
export const p = (mots: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text: mots }],
})
export const page_ = (page: Page) => page.getByRole('textbox', { name: /^Texte du chapitre/ })

export async function ouvrirChapitre(page: Page, titre: RegExp): Promise<void> {
  const liste = page.getByRole('navigation', { name: 'Chapitres' })
  const deplier = liste.getByRole('button', { name: /^Chapitre\s:/ })
  if (await deplier.isVisible()) await deplier.click()
  await liste.getByRole('button', { name: titre }).first().click()
  await expect(page_(page)).toBeVisible()
}

/** Entries of one year, as a spreadsheet gives them. */
export const bilan = (annee: number, nombre: number) =>
  [
    'Identifiant;Sexe;Agence;Date de prescription;Date d’entrée',
    ...Array.from({ length: nombre }, (_, i) => {
      const jour = String(1 + (i % 28)).padStart(2, '0')
      return `${annee}${100 + i}A;${i % 2 === 0 ? 'F' : 'M'};Torcy;${jour}/02/${annee};${jour}/03/${annee}`
    }),
  ].join('\n')

/** A base with the bilans of two years, the second one shown: 20 entries, then 30. */
export async function ouvrirAvecChiffres(app: App): Promise<Entrees> {
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
export async function ouvrirVide(app: App): Promise<void> {
  await creerBase(app, /Seine-et-Marne/)
  await ouvrirGouvernance(app.page)
}

export async function ouvrirGouvernance(page: Page): Promise<void> {
  await allerA(page, 'Rapport')
  await ouvrirChapitre(page, /^\d+\. Gouvernance/)
}

/** What Ctrl+V brings, without the clipboard of the machine. */
export async function coller(page: Page, html: string): Promise<void> {
  await page_(page).evaluate((cible, contenu) => {
    const presse = new DataTransfer()
    presse.setData('text/html', contenu)
    presse.setData('text/plain', 'texte')
    cible.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: presse, bubbles: true, cancelable: true }),
    )
  }, html)
}

export const lireChapitre = (page: Page, ref = REF): Promise<Output<'rapport:chapitre'>> =>
  appeler(page, 'rapport:chapitre', ref)
export const enregistre = (page: Page) =>
  expect(page.locator('[data-enregistrement="a_jour"]')).toContainText('Enregistré')
