import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CoreHost, createCoreHost, isLongJob } from '../../../electron/shell/core-host.ts'
import type { Channel } from '../../../shared/contract.ts'

const racine = path.join(import.meta.dirname, '../../..')
let dossier: string
let host: CoreHost
let bases: (string | null)[]
let pannes: string[]

beforeEach(() => {
  dossier = mkdtempSync(path.join(tmpdir(), 'tandem-host-'))
  bases = []
  pannes = []
  host = createCoreHost({
    script: path.join(racine, 'electron/core/worker.ts'),
    ressources: path.join(racine, 'resources'),
    utilisateur: 'essai',
    onProgress: () => undefined,
    onPanne: (channel, trace) => pannes.push(`${channel} ${trace}`),
    onBase: base => bases.push(base),
  })
})

afterEach(async () => {
  await host.close()
  expect(pannes).toEqual([])
  rmSync(dossier, { recursive: true, force: true })
})

async function creer(nom: string): Promise<string> {
  const fichier = path.join(dossier, nom)
  host.register(`jeton:${nom}`, fichier)
  const reponse = await host.invoke('base:creer', { fichier: `jeton:${nom}`, conventions: ['creuse-2023'] })
  expect(reponse).toMatchObject({ ok: true, value: { fichier } })
  return fichier
}

test('les deux fils travaillent sur la même base, et la suivent quand elle change', async () => {
  const premiere = await creer('premiere.tandem')
  host.register('jeton:copie', path.join(dossier, 'copie.tandem'))
  expect(await host.invoke('base:sauvegarder', { fichier: 'jeton:copie' })).toMatchObject({ ok: true })
  const seconde = await creer('seconde.tandem')
  host.register('jeton:copie2', path.join(dossier, 'copie2.tandem'))
  expect(await host.invoke('base:sauvegarder', { fichier: 'jeton:copie2' })).toMatchObject({ ok: true })
  expect(await host.invoke('base:fermer', {})).toMatchObject({ ok: true, value: { ferme: true } })
  expect(await host.invoke('base:sauvegarder', { fichier: 'jeton:copie' })).toMatchObject({
    ok: false,
    erreur: { code: 'base_absente' },
  })
  expect(bases).toEqual([premiere, seconde, null])
})

test('fermer l’application referme les bases : il ne reste pas de fichier WAL', async () => {
  const fichier = await creer('base.tandem')
  await host.close()
  expect(existsSync(`${fichier}-wal`)).toBe(false)
})

test('un chemin que l’utilisateur n’a pas choisi est refusé dans les deux fils', async () => {
  await creer('base.tandem')
  const refus = { ok: false, erreur: { code: 'jeton_inconnu' } }
  expect(await host.invoke('base:ouvrir', { fichier: path.join(dossier, 'base.tandem') })).toMatchObject(
    refus,
  )
  expect(await host.invoke('base:sauvegarder', { fichier: path.join(dossier, 'x.tandem') })).toMatchObject(
    refus,
  )
})

test('un canal inconnu ou une demande mal formée est un refus, pas une panne', async () => {
  expect(await host.invoke('toString' as Channel, {})).toMatchObject({
    ok: false,
    erreur: { code: 'canal_inconnu' },
  })
  expect(await host.invoke('base:ouvrir', { fichier: 3 })).toMatchObject({
    ok: false,
    erreur: { code: 'demande_invalide' },
  })
})

test('les imports, l’exemple, les rapports et la sauvegarde sont les travaux longs', () => {
  const longs: Channel[] = [
    'bilans:importer',
    'bilans:analyser',
    'exemple:creer',
    'rapport:exporter',
    'base:sauvegarder',
  ]
  expect(longs.every(isLongJob)).toBe(true)
  expect((['base:ouvrir', 'indicateurs:list', 'bilans:imports'] as Channel[]).some(isLongJob)).toBe(false)
})
