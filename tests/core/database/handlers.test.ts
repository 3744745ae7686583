import { existsSync, readdirSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createContext } from '../../../electron/core/create-context.ts'
import { closeBase } from '../../../electron/core/database/open.ts'
import { dispatch } from '../../../electron/core/handlers.ts'
import { dossierTemporaire } from '../../helpers/dossier.ts'

const RESSOURCES = path.join(import.meta.dirname, '..', '..', '..', 'resources')
const contexte = () =>
  createContext({ ressources: RESSOURCES, utilisateur: 'Essai', now: () => Date.UTC(2023, 4, 2) })

test('a base is created with its conventions, described, closed and opened again', async () => {
  const ctx = contexte()
  const fichier = path.join(dossierTemporaire(), 'Comité 77')
  const creee = await dispatch(ctx, 'base:creer', {
    fichier,
    conventions: ['seine-et-marne-2022', 'creuse-2023'],
  })
  expect(creee).toMatchObject({ ok: true, value: { nom: 'Comité 77', journalisation: 'wal', annees: [] } })
  expect(await dispatch(ctx, 'base:fermer', {})).toEqual({ ok: true, value: { ferme: true } })
  expect(await dispatch(ctx, 'base:info', {})).toEqual({ ok: true, value: null })
  expect(await dispatch(ctx, 'base:verifier', {})).toMatchObject({
    ok: false,
    erreur: { code: 'base_absente' },
  })
  const ouverte = await dispatch(ctx, 'base:ouvrir', { fichier: `${fichier}.tandem` })
  expect(ouverte.ok && ouverte.value.conventions.map(c => c.id)).toEqual([
    'seine-et-marne-2022',
    'creuse-2023',
  ])
  expect(await dispatch(ctx, 'base:verifier', {})).toMatchObject({ ok: true, value: { integre: true } })
  expect(await dispatch(ctx, 'base:journal', {})).toMatchObject({
    ok: true,
    value: [{ action: 'base:creer', utilisateur: 'Essai' }],
  })
  closeBase(ctx.base())
})

test('a convention that does not exist leaves no file behind', async () => {
  const dossier = dossierTemporaire()
  const reponse = await dispatch(contexte(), 'base:creer', {
    fichier: path.join(dossier, 'b.tandem'),
    conventions: ['atlantide-1999'],
  })
  expect(reponse).toMatchObject({ ok: false })
  expect(readdirSync(dossier)).toEqual([])
})

test('a base that is refused leaves the one in use open', async () => {
  const ctx = contexte()
  const dossier = dossierTemporaire()
  const bonne = path.join(dossier, 'bonne.tandem')
  const coupee = path.join(dossier, 'coupee.tandem')
  await dispatch(ctx, 'base:creer', { fichier: coupee, conventions: ['creuse-2023'] })
  await dispatch(ctx, 'base:fermer', {})
  truncateSync(coupee, 20_480)
  await dispatch(ctx, 'base:creer', { fichier: bonne, conventions: ['creuse-2023'] })
  expect(await dispatch(ctx, 'base:ouvrir', { fichier: coupee })).toMatchObject({
    ok: false,
    erreur: { code: 'base_abimee' },
  })
  expect(ctx.base().fichier).toBe(bonne)
  expect(existsSync(coupee)).toBe(true)
  closeBase(ctx.base())
})

test('an input that is not of the channel’s form is refused in French, field by field', async () => {
  const reponse = await dispatch(contexte(), 'base:creer', { fichier: 3, conventions: [] })
  expect(reponse).toMatchObject({ ok: false, erreur: { code: 'demande_invalide' } })
})
