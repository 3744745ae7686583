import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Application } from './application.ts'
import { printPage } from './print.ts'

/**
 * `--autotest`: the application tries itself on this machine, without a user. The worker loads the native module and
 * makes a base, the page calls the core, a hidden window prints a pdf. Returns the sentence to print; throws at the first failure.
 */
export async function runAutotest(application: Application): Promise<string> {
  const dossier = mkdtempSync(path.join(tmpdir(), 'tandem-autotest-'))
  try {
    const fichier = path.join(dossier, 'essai.tandem')
    application.host.register('jeton:autotest', fichier)
    const profils = await application.host.invoke('conventions:profils', {})
    const convention = profils.ok ? profils.value[0]?.id : undefined
    const creation = await application.host.invoke('base:creer', {
      fichier: 'jeton:autotest',
      conventions: [convention],
    })
    if (!creation.ok) throw new Error(`La base d’essai est refusée : ${creation.erreur.message}`)
    const octets = await imprimer(application)
    await application.host.invoke('base:fermer', {})
    return `Essai réussi : une base créée, une page ouverte, un pdf de ${octets} octets.`
  } finally {
    rmSync(dossier, { recursive: true, force: true })
  }
}

const PAGE = '<!DOCTYPE html><html lang="fr"><title>Essai</title><h1>Essai d’impression</h1></html>'

async function imprimer(application: Application): Promise<number> {
  await application.open(false)
  const pdf = Buffer.from(await printPage(PAGE))
  if (pdf.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('L’impression n’a pas donné un pdf.')
  return pdf.length
}
