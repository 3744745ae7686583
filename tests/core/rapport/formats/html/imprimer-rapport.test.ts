import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { createPrinter } from '../../../../../electron/cli/print.ts'
import { ecrireHtml } from '../../../../../electron/core/rapport/formats/html/ecrire-html.ts'
import {
  imprimerNumerote,
  lirePages,
} from '../../../../../electron/core/rapport/formats/html/numeroter-pages.ts'
import { findBrowser } from '../../../../../electron/stand-in/find-browser.ts'
import { dossierTemporaire } from '../../../../helpers/dossier.ts'
import { findPoppler } from '../../../../helpers/poppler.ts'
import { rapportComplet } from '../../../../helpers/rapport-complet.ts'

const poppler = findPoppler('le rapport imprimé')
const navigateur = findBrowser()
if (navigateur === undefined)
  process.stderr.write('Aucun navigateur : le pdf du rapport n’est pas vérifié.\n')
const ICI = { skip: navigateur === undefined, timeout: 90_000 }
const html = ecrireHtml(rapportComplet())

test(
  'le pdf est balisé, titré, en français, avec signets, mention et page x / y sur chaque page',
  ICI,
  async () => {
    const imprimante = createPrinter()
    onTestFinished(() => imprimante.close())
    const pdf = Buffer.from(await imprimerNumerote(page => imprimante.imprimer(page), html))
    const brut = pdf.toString('latin1')
    for (const signe of ['/MarkInfo', '/StructTreeRoot', '/Outlines', '/Lang (fr', '/Alt'])
      expect(brut.includes(signe)).toBe(true)
    // Twelve charts and three images: no other figure, which would have no words.
    expect(brut.match(/\/S \/Figure/g)).toHaveLength(15)
    expect(brut.match(/\/Alt/g)).toHaveLength(15)
    const fichier = path.join(dossierTemporaire(), 'rapport.pdf')
    writeFileSync(fichier, pdf)
    if (poppler === undefined) return
    expect(poppler.infos(fichier)).toMatch(/Title:\s+Bilan 2022/)
    expect(poppler.infos(fichier)).toMatch(/Tagged:\s+yes/)
    const pages = poppler.texte(fichier).split('\f').slice(0, -1)
    for (const [i, page] of pages.entries()) {
      expect(page.includes('Document de travail du comité'), `page ${i + 1}`).toBe(true)
      if (i > 0) expect(page).toContain(`Page ${i + 1} / ${pages.length}`)
    }
    // No page that holds its head and foot only.
    expect(pages.every(p => p.trim().split('\n').length > 4)).toBe(true)
  },
)

test('le sommaire imprimé donne la page où commence chaque chapitre', ICI, async () => {
  const imprimante = createPrinter()
  onTestFinished(() => imprimante.close())
  const pdf = await imprimerNumerote(page => imprimante.imprimer(page), html)
  const fichier = path.join(dossierTemporaire(), 'rapport.pdf')
  writeFileSync(fichier, pdf)
  const places = lirePages(pdf)
  expect([...places.keys()]).toEqual(expect.arrayContaining(['c1', 'c6', 'c3-t1', 'source-12']))
  if (poppler === undefined) return
  const pages = poppler.texte(fichier).split('\f')
  const annonce = Number(/Les sources\s+(\d+)/.exec(pages[1] ?? '')?.[1])
  expect(annonce).toBe(places.get('c6'))
  expect(pages[annonce - 1]).toContain('Provenance des chiffres')
})

test('une page sans sommaire, ou un pdf sans repère, n’est imprimé qu’une fois', async () => {
  let fois = 0
  const imprimer = async () => {
    fois += 1
    return new TextEncoder().encode('%PDF-1.4')
  }
  await imprimerNumerote(imprimer, '<p>Rien</p>')
  expect(fois).toBe(1)
  await imprimerNumerote(imprimer, html)
  expect(fois).toBe(2)
})

test('la page n’a aucun défaut d’accessibilité que axe connaisse', ICI, async () => {
  const lance = await chromium.launch({ executablePath: navigateur ?? '', chromiumSandbox: false })
  onTestFinished(() => lance.close())
  const contexte = await lance.newContext({ offline: true, locale: 'fr-FR' })
  const page = await contexte.newPage()
  await page.setContent(html)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(v => `${v.id} : ${v.nodes[0]?.html.slice(0, 120)}`)).toEqual([])
})
