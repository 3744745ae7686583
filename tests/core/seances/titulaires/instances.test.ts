import { expect, test } from 'vitest'
import type { Context } from '../../../../electron/core/context.ts'
import { dispatch } from '../../../../electron/core/handlers.ts'
import type { Output } from '../../../../shared/contract.ts'
import { contexteAvecBase, IDS, profil } from '../../../helpers/conventions.ts'

async function lister(ctx: Context, convention: string, date?: string): Promise<Output<'instances:list'>> {
  const reponse = await dispatch(ctx, 'instances:list', { convention, date })
  if (reponse.ok) return reponse.value
  throw new Error(reponse.erreur.message)
}

const LODEVE = 'lodevois-larzac-2024'
const CONSEIL = { convention: LODEVE, instance: 'conseil_administration', siege: 'administrateur' }

test('Chaque instance des cinq conventions donne ses règles et leur texte', async () => {
  const { ctx } = await contexteAvecBase(IDS.map(profil))
  for (const id of IDS)
    for (const instance of await lister(ctx, id)) {
      expect(instance.reglement.majorite.reference).not.toBe('')
      const deliberatifs = instance.sieges.filter(s => s.voix === 'deliberative')
      expect(instance.exercice).toBe(deliberatifs.reduce((n, s) => n + s.nombre, 0))
    }
})

test('Le conseil du CIAS a 19 membres en exercice et les règles du code de l’action sociale', async () => {
  const { ctx } = await contexteAvecBase([profil(LODEVE)])
  const conseil = (await lister(ctx, LODEVE)).find(i => i.code === 'conseil_administration')
  expect(conseil).toMatchObject({
    exercice: 19,
    reglement: {
      convocation: { jours: 3, francs: true, reference: 'CASF, article R. 123-16' },
      pouvoirs: { parMembre: 1 },
      voixPreponderante: { de: 'president' },
    },
    titulaires: [],
  })
})

test('Les titulaires et les sièges vacants sont ceux du jour demandé, aujourd’hui à défaut', async () => {
  const { ctx } = await contexteAvecBase([profil(LODEVE)], '2023-05-01')
  await dispatch(ctx, 'titulaires:nommer', { ...CONSEIL, nom: 'M. Abric', depuis: '2022-01-01' })
  await dispatch(ctx, 'titulaires:nommer', { ...CONSEIL, qualite: 'vacant', depuis: '2023-06-01' })
  const lire = async (date?: string) => {
    const conseil = (await lister(ctx, LODEVE, date)).find(i => i.code === 'conseil_administration')
    return [conseil?.exercice, conseil?.titulaires.map(t => t.nom ?? t.qualite)]
  }
  expect(await lire()).toEqual([19, ['M. Abric']])
  expect(await lire('2021-12-31')).toEqual([19, []])
  expect(await lire('2023-05-31')).toEqual([19, ['M. Abric']])
  expect(await lire('2023-06-01')).toEqual([18, ['vacant']])
})

test('Un jour qui n’existe pas est refusé', async () => {
  const { ctx } = await contexteAvecBase([profil(LODEVE)])
  expect(await dispatch(ctx, 'instances:list', { convention: LODEVE, date: '2023-02-30' })).toMatchObject({
    ok: false,
    erreur: { code: 'date_inconnue', details: { champ: 'date' } },
  })
})
