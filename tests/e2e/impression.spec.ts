import { readFileSync } from 'node:fs'
import path from 'node:path'
import { findPoppler } from '../helpers/poppler.ts'
import { expect, test } from './app.ts'
import { appeler } from './comite.ts'

const poppler = findPoppler('le relevé imprimé par la fenêtre')

test('le cœur fait imprimer un relevé par une fenêtre cachée : balisé, titré, paginé', async ({
  app,
  page,
}) => {
  app.repondre(path.join(app.dossier, 'impression.tandem'), app.documents)
  const neuve = await page.evaluate(() =>
    window.tandem.invoke('fenetre:enregistrerSous', { type: 'base', nom: 'impression' }),
  )
  const fichier = neuve.ok ? (neuve.value.fichier?.jeton ?? '') : ''
  const convention = 'creuse-2023'
  await appeler(page, 'base:creer', { fichier, conventions: [convention] })
  const { id: seance } = await appeler(page, 'seances:creer', {
    convention,
    instance: 'comite_pilotage',
    date: '2023-06-20',
    heure: '09:30',
  })
  const choisi = await page.evaluate(() => window.tandem.invoke('fenetre:choisirDossier', {}))
  const dossier = choisi.ok ? (choisi.value.dossier?.jeton ?? '') : ''
  const formats: ('pdf' | 'docx')[] = ['pdf', 'docx']
  const { fichiers } = await appeler(page, 'documents:exporter', { seance, type: 'releve', formats, dossier })
  expect(fichiers.map(f => f.format)).toEqual(formats)

  const pdf = path.join(app.documents, path.basename(fichiers[0]?.fichier ?? ''))
  const brut = readFileSync(pdf, 'latin1')
  for (const signe of ['/StructTreeRoot', '/Outlines', '/Lang (fr']) expect(brut).toContain(signe)
  if (poppler !== undefined) {
    expect(poppler.infos(pdf)).toMatch(/Title:\s+Relevé de décisions/)
    expect(poppler.texte(pdf)).toContain('Page 1 / ')
    expect(poppler.texte(pdf)).toContain('Brouillon')
  }
  expect(await page.title()).toBe('Tandem')
})
