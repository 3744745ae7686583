import { expect, test } from 'vitest'
import type { Instance } from '../../../shared/domain/instance.ts'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'
import {
  CONSEIL_ESSAI,
  faire,
  feuille,
  LODEVE,
  ouvrirConseil,
  refuserSansTrace,
} from '../../helpers/reunion.ts'

const MARNE = 'seine-et-marne-2022'

test('Une instance ou un territoire qui a des séances ne se retire pas de la convention', async () => {
  const { ctx } = await contexteAvecBase([profil(MARNE)])
  const c = profil(MARNE)
  const territoire = c.territoires.liste.at(-1)?.code
  await faire(ctx, 'seances:creer', {
    convention: MARNE,
    instance: 'instance_locale',
    territoire,
    date: '2022-03-11',
  })
  const sansInstance = { ...c, instances: c.instances.filter(i => i.code !== 'instance_locale') }
  expect(await refuserSansTrace(ctx, 'conventions:modifier', { convention: sansInstance })).toMatchObject({
    code: 'instance_utilisee',
    champ: 'instances',
  })
  const sansTerritoire = {
    ...c,
    territoires: {
      ...c.territoires,
      liste: c.territoires.liste.filter(t => t.code !== territoire),
      liens: c.territoires.liens.filter(l => l.vers !== territoire && l.de !== territoire),
    },
  }
  expect(await refuserSansTrace(ctx, 'conventions:modifier', { convention: sansTerritoire })).toMatchObject({
    code: 'territoire_utilise',
  })
  const sansEchanges = { ...c, instances: c.instances.filter(i => i.code !== 'echanges_locaux') }
  await faire(ctx, 'conventions:modifier', { convention: sansEchanges })
})

test('Un siège où quelqu’un a été noté, une règle ou une voix déjà appliquée ne changent plus', async () => {
  const { ctx, seance } = await ouvrirConseil()
  await faire(ctx, 'presences:noter', {
    seance: seance.id,
    presences: feuille('administrateur', 'present', 3),
  })
  const c = await faire(ctx, 'conventions:get', { convention: LODEVE })
  const changer = (f: (i: Instance) => Instance) => ({
    convention: { ...c, instances: c.instances.map(i => (i.code === CONSEIL_ESSAI ? f(i) : i)) },
  })
  const nombre = (n: number) =>
    changer(i => ({
      ...i,
      sieges: i.sieges.map(s => (s.code === 'administrateur' ? { ...s, nombre: n } : s)),
    }))
  const refuses = [
    nombre(2),
    changer(i => ({ ...i, quorum: 'conseil_municipal' })),
    changer(i => ({
      ...i,
      sieges: i.sieges.map(s => ({ ...s, voix: 'consultative' as const })),
      quorum: 'aucun',
    })),
  ]
  for (const demande of refuses)
    expect(await refuserSansTrace(ctx, 'conventions:modifier', demande)).toMatchObject({
      code: 'instance_utilisee',
      champ: 'instances',
    })
  await faire(ctx, 'conventions:modifier', nombre(25))
  expect(await faire(ctx, 'seances:get', { seance: seance.id })).toMatchObject({
    exercice: 19,
    quorum: { presents: 3, requis: 10 },
  })
})
