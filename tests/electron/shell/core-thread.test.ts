import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import {
  type CoreThread,
  type CoreThreadOptions,
  createCoreThread,
} from '../../../electron/shell/core-thread.ts'
import type { Progress } from '../../../shared/contract.ts'

const script = path.join(import.meta.dirname, '../../fixtures/threads/fragile-worker.mjs')
const ouverts: CoreThread[] = []

function demarrer(options: Partial<CoreThreadOptions> = {}) {
  const pannes: string[] = []
  const progres: Progress[] = []
  const thread = createCoreThread({
    script,
    data: () => ({ ressources: '', utilisateur: '', jetons: [] }),
    base: () => 'a.tandem',
    limiteMs: 30_000,
    memoireMo: 64,
    onProgress: p => progres.push(p),
    onPanne: (_, trace) => pannes.push(trace),
    ...options,
  })
  ouverts.push(thread)
  const gestes = (geste: string) => thread.call('base:info', { geste })
  return { thread, gestes, pannes, progres }
}

afterEach(async () => {
  for (const thread of ouverts.splice(0)) await thread.close()
})

test('les appels sont servis un à un, dans l’ordre, avec la base du moment', async () => {
  const { gestes, progres } = demarrer()
  const reponses = await Promise.all(['a', 'avancer', 'c'].map(gestes))
  expect(reponses.map(r => r.reply)).toEqual(
    ['a', 'avancer', 'c'].map(geste => ({ ok: true, value: { base: 'a.tandem', geste } })),
  )
  expect(progres).toEqual([{ tache: 't', etape: 'e', fait: 1, total: 2 }])
})

test.each([
  ['tomber', 'tache_interrompue'],
  ['sortir', 'tache_interrompue'],
  ['manger', 'memoire_insuffisante'],
])('après « %s », l’appel reçoit un refus %s et le suivant est servi', async (geste, code) => {
  const { gestes, pannes } = demarrer()
  const [chute, suite] = await Promise.all([gestes(geste), gestes('suite')])
  expect(chute.reply).toMatchObject({ ok: false, erreur: { code } })
  expect(suite.reply).toMatchObject({ ok: true, value: { geste: 'suite' } })
  expect(pannes).toHaveLength(1)
})

test('une panne du programme est dite en français et notée sans son message', async () => {
  const { gestes, pannes } = demarrer()
  const { reply } = await gestes('panne')
  expect(reply).toMatchObject({ ok: false, erreur: { code: 'erreur_interne' } })
  expect(pannes).toEqual(['TypeError\n    at ici.js:1:1'])
})

test('un travail sans fin est arrêté à la limite de temps', async () => {
  const { gestes } = demarrer({ limiteMs: 200 })
  const { reply } = await gestes('tourner')
  expect(reply).toMatchObject({ ok: false, erreur: { code: 'tache_trop_longue' } })
})

test('l’annulation atteint une boucle qui ne lit aucun message', async () => {
  const { thread, gestes } = demarrer()
  expect(thread.cancel()).toBe(false)
  await gestes('pret')
  const travail = gestes('tourner')
  const suite = gestes('suite')
  await Promise.resolve()
  while (!thread.cancel()) await Promise.resolve()
  expect((await travail).reply).toMatchObject({ ok: true })
  expect((await suite).reply).toMatchObject({ ok: true, value: { geste: 'suite' } })
})

test('à la fermeture, le travail en cours s’arrête et ceux qui attendent sont refusés', async () => {
  const { thread, gestes } = demarrer()
  await gestes('pret')
  const travail = gestes('tourner')
  const suite = gestes('suite')
  while (!thread.cancel()) await Promise.resolve()
  await thread.close()
  expect((await travail).reply).toMatchObject({ ok: true })
  expect((await suite).reply).toMatchObject({ ok: false, erreur: { code: 'tache_interrompue' } })
})

test('le cœur fait imprimer une page par le processus principal, et sait que rien n’imprime', async () => {
  const demandes: string[] = []
  const avec = demarrer({
    imprimer: async html => {
      demandes.push(html)
      return new Uint8Array([37, 80])
    },
  })
  expect((await avec.gestes('imprimer')).reply).toEqual({ ok: true, value: new Uint8Array([37, 80]) })
  expect(demandes).toEqual(['<p>page</p>'])
  expect((await demarrer().gestes('imprimer')).reply).toEqual({ ok: true, value: null })
  const enPanne = demarrer({ imprimer: () => Promise.reject(new TypeError('secret')) })
  expect((await enPanne.gestes('imprimer')).reply).toEqual({ ok: true, value: null })
  expect(enPanne.pannes).toEqual(['impression\nTypeError'])
})
