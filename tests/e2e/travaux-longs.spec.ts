import { createWriteStream, existsSync } from 'node:fs'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { expect, test } from './app.ts'

test('l’exemple se fait dans le fil des travaux longs : il avance, et la fenêtre suit sa base', async ({
  app,
}) => {
  const vu = await app.page.evaluate(async () => {
    const etapes: string[] = []
    const cesser = window.tandem.on('progress', p => etapes.push(p.etape))
    const propose = await window.tandem.invoke('fenetre:dossierPropose', { usage: 'exemple' })
    if (!propose.ok) throw new Error(propose.erreur.message)
    const travail = window.tandem.invoke('exemple:creer', { dossier: propose.value.dossier.jeton })
    const pendant = await window.tandem.invoke('conventions:profils', {})
    const fini = await travail
    cesser()
    const info = await window.tandem.invoke('base:info', {})
    return { etapes, pendant: pendant.ok, fini, info }
  })
  expect(vu.pendant).toBe(true)
  expect(vu.fini).toMatchObject({ ok: true })
  expect(vu.etapes.length).toBeGreaterThan(2)
  expect(vu.info).toMatchObject({ ok: true, value: { conventions: [{ id: 'seine-et-marne-2022' }] } })
  expect(existsSync(path.join(app.documents, 'Tandem', 'Exemple', 'exemple.tandem'))).toBe(true)
})

test('annuler sans travail en cours ne demande rien', async ({ page }) => {
  const reponse = await page.evaluate(() => window.tandem.invoke('fenetre:annuler', {}))
  expect(reponse).toEqual({ ok: true, value: { demande: false } })
})

test('un import annulé s’arrête, n’enregistre rien et laisse la base utilisable', async ({ app }) => {
  const fichier = path.join(app.dossier, 'gros.csv')
  await ecrireGrosBilan(fichier)
  app.repondre(path.join(app.dossier, 'base.tandem'), fichier)
  const vu = await app.page.evaluate(async () => {
    const base = await window.tandem.invoke('fenetre:enregistrerSous', { type: 'base', nom: 'base' })
    const choix = await window.tandem.invoke('fenetre:choisirFichiers', {})
    if (!base.ok || base.value.fichier === null || !choix.ok) throw new Error('aucun choix')
    await window.tandem.invoke('base:creer', {
      fichier: base.value.fichier.jeton,
      conventions: ['creuse-2023'],
    })
    const fichiers = choix.value.fichiers.map(f => f.jeton)
    const travail = window.tandem.invoke('bilans:importer', { fichiers, convention: 'creuse-2023' })
    let demande = false
    while (!demande) {
      const annulation = await window.tandem.invoke('fenetre:annuler', {})
      demande = annulation.ok && annulation.value.demande
    }
    const reponse = await travail
    const imports = await window.tandem.invoke('bilans:imports', {})
    return { reponse, imports }
  })
  expect(vu.reponse).toMatchObject({ ok: false, erreur: { code: 'tache_annulee' } })
  expect(vu.imports).toEqual({ ok: true, value: [] })
})

async function ecrireGrosBilan(fichier: string): Promise<void> {
  const flux = createWriteStream(fichier)
  flux.write('identifiant;sexe;date entrée;date sortie;motif de sortie\n')
  for (let i = 0; i < 150_000; i++)
    flux.write(`${i};${i % 2 ? 'F' : 'H'};${(i % 28) + 1}/01/2023;25/11/2023;CDI\n`)
  flux.end()
  await finished(flux)
}
