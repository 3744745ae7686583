import { describe, expect, test } from 'vitest'
import type { Context } from '../../../../electron/core/context.ts'
import { listJournal, verifierJournal } from '../../../../electron/core/database/journal.ts'
import { dispatch } from '../../../../electron/core/handlers.ts'
import type { Input, Output, Reply } from '../../../../shared/contract.ts'
import { contexteAvecBase, profil } from '../../../helpers/conventions.ts'
import { faire, feuille, ouvrirConseil, refuserSansTrace } from '../../../helpers/reunion.ts'

const CONSEIL = { convention: 'lodevois-larzac-2024', instance: 'conseil_administration' }
const LOCALE = { convention: 'seine-et-marne-2022', instance: 'instance_locale', siege: 'directeur_agence' }

type Nommer = Partial<Input<'titulaires:nommer'>>
type Titulaire = Output<'titulaires:nommer'>

const preparer = async () => {
  const { ctx, base } = await contexteAvecBase([
    profil('lodevois-larzac-2024'),
    profil('seine-et-marne-2022'),
  ])
  return { ctx, base }
}
const demander = (ctx: Context, d: Nommer): Promise<Reply<'titulaires:nommer'>> =>
  dispatch(ctx, 'titulaires:nommer', { ...CONSEIL, siege: 'administrateur', depuis: '2020-07-01', ...d })
async function nommer(ctx: Context, d: Nommer): Promise<Titulaire> {
  return getValeur(await demander(ctx, d))
}
function getValeur<T>(reponse: { ok: true; value: T } | { ok: false; erreur: { message: string } }): T {
  if (reponse.ok) return reponse.value
  throw new Error(reponse.erreur.message)
}
async function lister(ctx: Context, instance?: string): Promise<Output<'titulaires:list'>> {
  return getValeur(await dispatch(ctx, 'titulaires:list', { ...CONSEIL, instance }))
}

describe('Nommer', () => {
  test('Un nouveau titulaire met fin au précédent la veille', async () => {
    const { ctx } = await preparer()
    const premier = await nommer(ctx, { nom: 'M. Abric', fonction: 'Maire de Sorbs' })
    expect(premier).toMatchObject({ rang: 1, qualite: 'titulaire', depuis: '2020-07-01', jusqua: null })
    await nommer(ctx, { nom: 'Mme Lefort', depuis: '2023-01-10' })
    expect((await lister(ctx)).map(t => [t.nom, t.depuis, t.jusqua])).toEqual([
      ['M. Abric', '2020-07-01', '2023-01-09'],
      ['Mme Lefort', '2023-01-10', null],
    ])
  })

  test('Une vacance remplace un titulaire et un titulaire une vacance ; le suppléant reste', async () => {
    const { ctx } = await preparer()
    const siege = { ...CONSEIL, instance: 'comite_pilotage', siege: 'directeur_territorial' }
    await nommer(ctx, { ...siege, nom: 'M. Abric' })
    await nommer(ctx, { ...siege, nom: 'M. Roy', qualite: 'suppleant', depuis: '2021-01-01' })
    await nommer(ctx, { ...siege, qualite: 'vacant', depuis: '2022-01-01' })
    await nommer(ctx, { ...siege, nom: 'Mme Lefort', depuis: '2022-03-01' })
    expect((await lister(ctx, 'comite_pilotage')).map(t => [t.qualite, t.jusqua])).toEqual([
      ['titulaire', '2021-12-31'],
      ['suppleant', null],
      ['vacant', '2022-02-28'],
      ['titulaire', null],
    ])
  })

  test('Un titulaire à venir n’est pas raccourci : le nouveau finit avant lui', async () => {
    const { ctx } = await preparer()
    await nommer(ctx, { nom: 'Mme Lefort', depuis: '2023-01-10' })
    const refus = await demander(ctx, { nom: 'M. Abric' })
    expect(refus).toMatchObject({ ok: false, erreur: { code: 'siege_occupe', details: { champ: 'jusqua' } } })
    if (!refus.ok) expect(refus.erreur.message).toContain('au plus tard le 09/01/2023')
    await nommer(ctx, { nom: 'M. Abric', jusqua: '2023-01-09' })
    expect(await demander(ctx, { nom: 'M. Petit', depuis: '2023-01-10' })).toMatchObject({
      erreur: { code: 'siege_occupe', details: { champ: 'depuis' } },
    })
  })

  test('Chaque territoire a son titulaire', async () => {
    const { ctx } = await preparer()
    await nommer(ctx, { ...LOCALE, nom: 'M. Roy', territoire: 'agence:meaux' })
    await nommer(ctx, { ...LOCALE, nom: 'M. Roy', territoire: 'agence:torcy', depuis: '2023-01-01' })
    const tous = getValeur(await dispatch(ctx, 'titulaires:list', { convention: LOCALE.convention }))
    expect(tous.map(t => [t.territoire, t.jusqua])).toEqual([
      ['agence:meaux', null],
      ['agence:torcy', null],
    ])
  })
})

describe('Une personne tient une seule place d’une instance', () => {
  test('deux places au même moment sont refusées, l’une après l’autre admises', async () => {
    const { ctx } = await preparer()
    await nommer(ctx, { nom: 'Mme Lefort', jusqua: '2022-12-31' })
    const refus = await demander(ctx, { nom: '  MME  LEFORT ', rang: 2, depuis: '2022-12-31' })
    expect(refus).toMatchObject({
      erreur: { code: 'deux_sieges', details: { champ: 'nom', siege: 'administrateur', rang: 1 } },
    })
    if (!refus.ok) expect(refus.erreur.message).toContain('du 01/07/2020 au 31/12/2022')
    await nommer(ctx, { nom: 'Mme Lefort', rang: 2, depuis: '2023-01-01' })
    expect(await lister(ctx)).toHaveLength(2)
  })

  test('titulaire ici et suppléante là aussi, et pour toute l’instance contre un territoire', async () => {
    const { ctx } = await preparer()
    await nommer(ctx, { ...LOCALE, nom: 'Mme Lefort', territoire: 'agence:meaux' })
    const ailleurs = { ...LOCALE, siege: 'chef_ssd', nom: 'Mme Lefort' }
    for (const d of [
      { ...ailleurs, territoire: 'agence:meaux' },
      { ...ailleurs, qualite: 'suppleant' as const },
      { ...LOCALE, nom: 'Mme Lefort', qualite: 'suppleant' as const, territoire: 'agence:meaux' },
    ])
      expect(await demander(ctx, d)).toMatchObject({ erreur: { code: 'deux_sieges' } })
    await nommer(ctx, { ...ailleurs, territoire: 'agence:torcy' })
  })

  test('rien n’est écrit quand une nomination est refusée', async () => {
    const { ctx, base } = await preparer()
    await nommer(ctx, { nom: 'M. Abric' })
    await nommer(ctx, { nom: 'Mme Lefort', rang: 2 })
    const avant = base.sqlite.prepare('SELECT * FROM titulaires').all()
    expect(await demander(ctx, { nom: 'Mme Lefort', depuis: '2023-01-01' })).toMatchObject({ ok: false })
    expect(base.sqlite.prepare('SELECT * FROM titulaires').all()).toEqual(avant)
  })
})

test.for([
  ['instance inconnue', { instance: 'senat' }, 'instance', 'conseil_administration'],
  ['siège inconnu', { siege: 'prefet' }, 'siege', 'administrateur'],
  ['place inconnue', { rang: 12 }, 'rang', '11 places'],
  ['territoire inconnu', { territoire: 'agence:lille' }, 'territoire', 'agence:clermont-l-herault'],
  ['jour inconnu', { depuis: '2023-02-30' }, 'depuis', '2023-02-30'],
  ['fin avant début', { jusqua: '2020-06-30' }, 'jusqua', '30/06/2020'],
  ['nom oublié', { nom: null }, 'nom', 'vacant'],
  ['vacant avec un nom', { qualite: 'vacant' }, 'nom', 'vacant'],
  ['vacant avec une fonction', { qualite: 'vacant', nom: null, fonction: 'Maire' }, 'fonction', 'vacant'],
  ['suppléant hors texte', { qualite: 'suppleant' }, 'qualite', 'pas de suppléant'],
] as [string, Nommer, string, string][])('%s : refusé à côté du champ', async ([, d, champ, phrase]) => {
  const { ctx } = await preparer()
  const refus = await demander(ctx, { nom: 'M. Abric', ...d })
  expect(refus).toMatchObject({ ok: false, erreur: { details: { champ } } })
  if (!refus.ok) expect(refus.erreur.message).toContain(phrase)
})

describe('Modifier et retirer', () => {
  test('un nom mal saisi et une date se corrigent', async () => {
    const { ctx } = await preparer()
    const { id } = await nommer(ctx, { nom: 'M. Abrik' })
    const corrige = await dispatch(ctx, 'titulaires:modifier', { id, nom: 'M. Abric', jusqua: '2024-06-30' })
    expect(getValeur(corrige)).toMatchObject({
      id,
      nom: 'M. Abric',
      depuis: '2020-07-01',
      jusqua: '2024-06-30',
    })
    expect(getValeur(await dispatch(ctx, 'titulaires:modifier', { id, jusqua: null })).jusqua).toBeNull()
  })

  test('une date qui empiète sur un autre, ou un nom déjà assis ailleurs, est refusé', async () => {
    const { ctx } = await preparer()
    const { id } = await nommer(ctx, { nom: 'M. Abric' })
    await nommer(ctx, { nom: 'Mme Lefort', depuis: '2023-01-10' })
    await nommer(ctx, { nom: 'M. Roy', rang: 2 })
    const changer = (d: object) => dispatch(ctx, 'titulaires:modifier', { id, ...d })
    expect(await changer({ jusqua: null })).toMatchObject({ erreur: { details: { champ: 'jusqua' } } })
    expect(await changer({ nom: 'm. roy' })).toMatchObject({ erreur: { code: 'deux_sieges' } })
    expect(await changer({ nom: null })).toMatchObject({ erreur: { details: { champ: 'nom' } } })
    expect(await changer({ id: 99 })).toMatchObject({ erreur: { details: { champ: 'id' } } })
  })

  test('ce qui est retiré est rendu, et peut être nommé de nouveau', async () => {
    const { ctx } = await preparer()
    const nomme = await nommer(ctx, { nom: 'M. Abric', fonction: 'Maire' })
    const { id, ...reste } = getValeur(await dispatch(ctx, 'titulaires:retirer', { id: nomme.id }))
    expect({ id, ...reste }).toEqual(nomme)
    expect(await lister(ctx)).toEqual([])
    expect(await nommer(ctx, reste)).toMatchObject(reste)
  })
})

test('Une place où quelqu’un a siégé n’est pas vacante ce jour-là', async () => {
  const { ctx, seance } = await ouvrirConseil()
  await faire(ctx, 'presences:noter', {
    seance: seance.id,
    presences: feuille('administrateur', 'present', 1),
  })
  const { convention, instance } = seance
  const vacance = { convention, instance, siege: 'administrateur', qualite: 'vacant' }
  const refus = await refuserSansTrace(ctx, 'titulaires:nommer', { ...vacance, depuis: '2023-12-01' })
  expect(refus).toMatchObject({ code: 'siege_occupe', champ: 'depuis' })
  expect(refus.message).toContain('15/12/2023')
  const nomme = await faire(ctx, 'titulaires:nommer', { ...vacance, depuis: '2023-12-16' })
  expect(
    await refuserSansTrace(ctx, 'titulaires:modifier', { id: nomme.id, depuis: '2023-12-15' }),
  ).toMatchObject({
    champ: 'depuis',
  })
  await faire(ctx, 'titulaires:nommer', { ...vacance, rang: 2, depuis: '2023-12-01' })
})

test('Le journal dit la place, jamais la personne', async () => {
  const { ctx, base } = await preparer()
  const { id } = await nommer(ctx, { nom: 'Mme Lefort', fonction: 'Maire de Sorbs' })
  await dispatch(ctx, 'titulaires:modifier', { id, nom: 'Mme Lefort-Roy' })
  await dispatch(ctx, 'titulaires:retirer', { id })
  const lignes = base.sqlite
    .prepare("SELECT detail FROM journal WHERE action LIKE 'titulaires:%'")
    .pluck()
    .all()
  expect(lignes).toHaveLength(3)
  expect(lignes.join(' ')).toContain('administrateur:1')
  expect(lignes.join(' ')).not.toMatch(/Lefort|Sorbs/)
  expect(verifierJournal(base.sqlite)).toBeNull()
  expect(listJournal(base.sqlite, 5)[0]?.libelle).toContain('conseil_administration')
})

test('Les titulaires se lisent dans l’ordre des sièges de la convention, puis par date', async () => {
  const { ctx } = await preparer()
  await nommer(ctx, { nom: 'Mme Daunis', siege: 'administrateur_qualifie' })
  await nommer(ctx, { nom: 'M. Panis', rang: 2 })
  await nommer(ctx, { nom: 'M. Requi', rang: 1, depuis: '2021-01-01' })
  await nommer(ctx, { nom: 'Directrice', instance: 'comite_pilotage', siege: 'directrice_udccas' })
  expect((await lister(ctx)).map(t => t.nom)).toEqual(['Directrice', 'M. Requi', 'M. Panis', 'Mme Daunis'])
  expect(await lister(ctx, 'conseil_administration')).toHaveLength(3)
})

test('Une vacance de toute l’instance ne vide pas une place où l’on a siégé dans un territoire', async () => {
  const { ctx } = await preparer()
  const place = { ...LOCALE, territoire: 'agence:meaux' }
  const nomme = await faire(ctx, 'titulaires:nommer', { ...place, nom: 'M. Abric', depuis: '2022-01-01' })
  const { convention, instance, territoire } = place
  const { id: seance } = await faire(ctx, 'seances:creer', {
    convention,
    instance,
    territoire,
    date: '2023-03-10',
  })
  await faire(ctx, 'seances:ouvrir', { seance, heure: '10:00' })
  await faire(ctx, 'presences:noter', { seance, presences: feuille('directeur_agence', 'present', 1) })
  const vacance = { ...LOCALE, qualite: 'vacant', depuis: '2023-01-01' }
  // Whoever was named for the territory still sits there, until that name is taken away.
  await faire(ctx, 'titulaires:nommer', vacance)
  expect((await faire(ctx, 'seances:get', { seance })).quorum.presents).toBe(1)
  expect(await refuserSansTrace(ctx, 'titulaires:retirer', { id: nomme.id })).toMatchObject({
    code: 'siege_occupe',
    champ: 'id',
  })
  expect(
    await refuserSansTrace(ctx, 'titulaires:modifier', { id: nomme.id, jusqua: '2023-02-01' }),
  ).toMatchObject({ code: 'siege_occupe' })
})
