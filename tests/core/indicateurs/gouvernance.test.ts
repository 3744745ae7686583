import { expect, test } from 'vitest'
import { computeGouvernance } from '../../../electron/core/indicateurs/gouvernance.ts'
import { getAnnee } from '../../../electron/core/indicateurs/periode.ts'
import { getJour } from '../../../shared/domain/dates.ts'
import { adopter, baseDuComite, ouvrirComite, SEM } from '../../helpers/comite.ts'
import { contexteAvecBase, IDS, profil } from '../../helpers/conventions.ts'
import { CONSEIL, faire, feuille, LODEVE } from '../../helpers/reunion.ts'

function calculer(id: (typeof IDS)[number], annee: number, faits: { code: string; jour: number }[] = []) {
  const valeurs = computeGouvernance({
    convention: profil(id),
    periode: getAnnee(annee),
    faits,
    tenues: [],
    appels: [],
    decisions: null,
    conventions: IDS.map(profil),
  })
  return new Map(valeurs.map(v => [v.code, v]))
}

test('the joint update of the resources counts in its calendar year, with its day', () => {
  const faits = [{ code: 'base_ressources', jour: getJour('2023-11-14') }]
  expect(calculer('creuse-2023', 2023, faits).get('base_ressources')).toMatchObject({
    valeur: 1,
    date: '2023-11-14',
  })
  expect(calculer('creuse-2023', 2024, faits).get('base_ressources')).toMatchObject({ valeur: 0, date: null })
})

test('what no register holds is not available, what the convention does not ask is without object', () => {
  const valeurs = calculer('seine-et-marne-2022', 2022)
  for (const code of ['seances_tenues', 'taux_presence', 'decisions_prises', 'decisions_realisees'])
    expect(valeurs.get(code)).toMatchObject({ valeur: null, absence: 'nd' })
  expect(valeurs.get('conventions_signees')).toMatchObject({ valeur: null, absence: 'so' })
  expect(valeurs.get('seances_prevues')?.ventilations['instance']?.[0]).toMatchObject({
    modalite: 'comite_strategique',
    valeur: 2,
  })
})

test('the national protocole counts the conventions of the base, their départements and axes', () => {
  const valeurs = calculer('protocole-national-2014', 2015)
  expect(valeurs.get('conventions_signees')?.valeur).toBe(1)
  expect(valeurs.get('departements_engages')?.valeur).toBe(1)
  expect(valeurs.get('axes_deployes')?.valeur).toBe(3)
})

const lire = async (ctx: Parameters<typeof faire>[0], code: string, annee = 2023) =>
  (await faire(ctx, 'indicateurs:list', { convention: SEM, annee, code }))[0]

test('meetings held and deeds noted count once for a body and a day; a meeting without quorum does not', async () => {
  const { ctx } = await baseDuComite('2023-12-31')
  expect(await lire(ctx, 'seances_tenues')).toMatchObject({ valeur: null, absence: 'nd' })
  const { seance } = await ouvrirComite(ctx, '2023-06-20')
  expect(await lire(ctx, 'seances_tenues')).toMatchObject({ valeur: null })
  await faire(ctx, 'seances:clore', { seance, heure: '16:00' })
  for (const date of ['2023-06-20', '2023-11-20', '2022-11-20'])
    await faire(ctx, 'engagements:noter', { convention: SEM, code: 'comite_strategique', date })
  const tenues = await lire(ctx, 'seances_tenues')
  expect(tenues?.valeur).toBe(2)
  expect(tenues?.ventilations['instance']?.[0]).toMatchObject({ modalite: 'comite_strategique', valeur: 2 })
  expect((await lire(ctx, 'seances_tenues', 2024))?.valeur).toBe(0)
})

test('presence is that of the opening, present or represented, and is recomputed over several meetings', async () => {
  const { ctx } = await baseDuComite('2023-12-31')
  const tenir = async (date: string, presences: object[]) => {
    const { seance, points } = await ouvrirComite(ctx, date)
    await faire(ctx, 'presences:noter', { seance, presences })
    await faire(ctx, 'presences:noter', {
      seance,
      point: points[0],
      presences: [{ place: 'elu:1', etat: 'present' }],
    })
    await faire(ctx, 'seances:clore', { seance, heure: '16:00' })
  }
  await tenir('2023-02-10', [
    { place: 'elu:1', etat: 'absent' },
    { place: 'dga_solidarites:1', etat: 'represente', par: 'Mme Fabre' },
  ])
  await tenir('2023-06-20', [
    { place: 'elu:1', etat: 'excuse' },
    { place: 'directeur_dihcs:1', etat: 'visio' },
    { place: 'directeur_territorial:1', etat: 'absent' },
  ])
  const taux = await lire(ctx, 'taux_presence')
  expect(taux).toMatchObject({ numerateur: 5, denominateur: 8, valeur: 0.625 })
  expect(taux?.ventilations['instance']).toEqual([
    expect.objectContaining({ modalite: 'comite_strategique', valeur: 0.625 }),
  ])
  expect(await lire(ctx, 'taux_presence', 2022)).toMatchObject({ valeur: null, absence: 'nd' })
})

test('decisions are counted on the day of their meeting, and realised when their actions are done on the last day', async () => {
  const { ctx } = await baseDuComite('2024-03-01')
  const titres = ['A', 'B', 'C', 'D', 'E']
  const { seance, points } = await ouvrirComite(ctx, '2023-06-20', titres)
  const ids: number[] = []
  for (const [i, point] of points.entries()) {
    const actions = i < 3 ? [{ intitule: 'Une' }, { intitule: 'Deux' }] : []
    const { id } = await faire(ctx, 'decisions:proposer', { point, titre: titres[i], actions })
    ids.push(id)
    if (i < 4) await adopter(ctx, point)
  }
  await faire(ctx, 'seances:clore', { seance, heure: '16:00' })
  const finir = async (decision: number | undefined, etats: string[], le?: string) => {
    const { actions } = await faire(ctx, 'decisions:get', { decision })
    for (const [i, { id }] of actions.entries())
      await faire(ctx, 'actions:suivre', { action: id, etat: etats[i], preuve: 'PV', ...(le ? { le } : {}) })
  }
  await finir(ids[0], ['faite', 'abandonnee'], '2023-12-20')
  await finir(ids[1], ['faite', 'faite'])
  await finir(ids[2], ['faite', 'en_cours'], '2023-12-20')
  await faire(ctx, 'decisions:cloturer', {
    decision: ids[3],
    etat: 'realisee',
    preuve: 'PV',
    le: '2023-12-31',
  })
  expect((await lire(ctx, 'decisions_prises'))?.valeur).toBe(4)
  expect((await lire(ctx, 'decisions_realisees'))?.valeur).toBe(2)
  expect((await lire(ctx, 'decisions_prises', 2024))?.valeur).toBe(0)
  const annees = { convention: SEM, du: '2023-01-01', au: '2024-03-01', code: 'decisions_realisees' }
  expect((await faire(ctx, 'indicateurs:list', annees))[0]?.valeur).toBe(3)
  const trace = { convention: SEM, annee: 2023, code: 'decisions_prises' }
  expect((await faire(ctx, 'indicateurs:provenance', trace)).lignes).toEqual([])
})

test('a member on the screen is there where the body takes one, and away where it wants its members in the room', async () => {
  const taux = async (admise: boolean) => {
    const conseil = profil(LODEVE)
    const instances = conseil.instances.map(i =>
      i.code === CONSEIL && admise ? { ...i, reglement: { visio: { admise, reference: 'Règlement' } } } : i,
    )
    const { ctx } = await contexteAvecBase([{ ...conseil, instances }], '2024-12-31')
    const demande = { convention: LODEVE, instance: CONSEIL, date: '2024-03-20' }
    const { id: seance } = await faire(ctx, 'seances:creer', demande)
    await faire(ctx, 'seances:convoquer', { seance, le: '2024-03-01' })
    await faire(ctx, 'seances:ouvrir', { seance, heure: '18:00' })
    const presences = [
      ...feuille('administrateur', 'present', 10),
      ...feuille('administrateur', 'visio', 1, 11),
    ]
    const { quorum } = await faire(ctx, 'presences:noter', { seance, presences })
    await faire(ctx, 'seances:clore', { seance, heure: '19:00' })
    const entree = { convention: LODEVE, annee: 2024, code: 'taux_presence' }
    const [indicateur] = await faire(ctx, 'indicateurs:list', entree)
    return { presents: quorum.presents, numerateur: indicateur?.numerateur }
  }
  expect(await taux(false)).toEqual({ presents: 10, numerateur: 10 })
  expect(await taux(true)).toEqual({ presents: 11, numerateur: 11 })
})
