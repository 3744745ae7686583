import { expect, test } from 'vitest'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'
import { faire, refuserSansTrace } from '../../helpers/reunion.ts'

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
