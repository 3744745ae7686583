import { expect, test } from 'vitest'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'
import { faire, refuserSansTrace } from '../../helpers/reunion.ts'

const MARNE = 'seine-et-marne-2022'
const MENSUELLE = { convention: MARNE, instance: 'reunion_mensuelle', heure: '09:30' }

test('Une série mensuelle évite les jours fériés, se crée d’un coup et porte le même nom de série', async () => {
  const { ctx } = await contexteAvecBase([profil(MARNE)])
  const dates = await faire(ctx, 'seances:serie', {
    du: '2022-01-01',
    au: '2022-12-31',
    regle: { type: 'jour_de_semaine', rang: 1, jour: 1 },
  })
  expect(dates).toHaveLength(12)
  expect(dates.filter(d => d.raison !== null).map(d => d.prevue)).toEqual(['2022-06-06'])
  const creees = await faire(ctx, 'seances:creerSerie', { ...MENSUELLE, dates: dates.map(d => d.date) })
  expect(creees.map(s => s.date)).toEqual(dates.map(d => d.date))
  expect(new Set(creees.map(s => s.serie)).size).toBe(1)
  expect(creees.every(s => s.etat === 'prevue' && s.heure === '09:30' && s.version === 1)).toBe(true)
})

test('Une série dont une date est prise, double ou inexistante ne crée rien', async () => {
  const { ctx } = await contexteAvecBase([profil(MARNE)])
  await faire(ctx, 'seances:creer', { ...MENSUELLE, date: '2022-03-07' })
  const creer = (dates: string[]) => refuserSansTrace(ctx, 'seances:creerSerie', { ...MENSUELLE, dates })
  expect(await creer(['2022-02-07', '2022-03-07'])).toMatchObject({ code: 'seance_existe', champ: 'dates' })
  expect(await creer(['2022-02-07', '2022-02-07'])).toMatchObject({ code: 'date_en_double', champ: 'dates' })
  expect(await creer(['2022-02-07', '2022-02-30'])).toMatchObject({ code: 'date_inconnue', champ: 'dates' })
  expect(
    await refuserSansTrace(ctx, 'seances:serie', {
      du: '2022-12-31',
      au: '2022-01-01',
      regle: { type: 'semaines', jour: 1, toutesLes: 2 },
    }),
  ).toMatchObject({ champ: 'au' })
})

test('La liste se filtre par convention, instance et année, dans l’ordre des dates et des heures', async () => {
  const { ctx } = await contexteAvecBase([profil(MARNE), profil('creuse-2023')])
  await faire(ctx, 'seances:creerSerie', { ...MENSUELLE, dates: ['2023-01-09', '2022-12-05'] })
  await faire(ctx, 'seances:creer', { ...MENSUELLE, heure: '08:00', date: '2022-12-05' })
  await faire(ctx, 'seances:creer', {
    convention: 'creuse-2023',
    instance: 'comite_pilotage',
    date: '2023-06-01',
  })
  const lister = async (filtre: object) =>
    (await faire(ctx, 'seances:list', filtre)).map(s => [s.date, s.heure])
  expect(await lister({ annee: 2022 })).toEqual([
    ['2022-12-05', '08:00'],
    ['2022-12-05', '09:30'],
  ])
  expect(await lister({ convention: MARNE, annee: 2023 })).toEqual([['2023-01-09', '09:30']])
  expect(await lister({ instance: 'comite_pilotage' })).toEqual([['2023-06-01', null]])
  expect(
    await refuserSansTrace(ctx, 'seances:list', { convention: MARNE, instance: 'comite_pilotage' }),
  ).toMatchObject({ champ: 'instance' })
})
