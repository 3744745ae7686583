import { expect, test } from 'vitest'
import type { Context } from '../../../../electron/core/context.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { contexteAvecBase, profil } from '../../../helpers/conventions.ts'
import { faire } from '../../../helpers/reunion.ts'

const MARNE = 'seine-et-marne-2022'
const COMITE = { convention: MARNE, instance: 'comite_strategique' }
const MENSUELLE = { convention: MARNE, instance: 'reunion_mensuelle' }
const SIEGES = ['elu:1', 'dga_solidarites:1', 'directeur_dihcs:1', 'directeur_territorial:1']

const objets = (s: Seance) => s.points.map(p => p.objet)

async function creer(ctx: Context, corps: object, date: string): Promise<Seance> {
  return faire(ctx, 'seances:creer', { ...corps, date, heure: '10:00' })
}

/** Opens a meeting, adopts a decision that wants to move an indicator, with one action, and closes it. */
async function tenir(ctx: Context, { id: seance }: Seance): Promise<number> {
  await faire(ctx, 'seances:ouvrir', { seance, heure: '10:00' })
  await faire(ctx, 'presences:noter', {
    seance,
    presences: SIEGES.map(place => ({ place, etat: 'present' })),
  })
  const { points } = await faire(ctx, 'points:ajouter', { seance, type: 'decision', intitule: 'Délai' })
  const point = points.at(-1)?.id
  const { id } = await faire(ctx, 'decisions:proposer', {
    point,
    titre: 'Raccourcir le délai',
    articles: [{ verbe: 'DIT', texte: 'que le délai est suivi' }],
    indicateur: 'delai_prescription_entree',
    actions: [{ intitule: 'Ouvrir des créneaux', echeance: '2022-03-31' }],
  })
  await faire(ctx, 'votes:enregistrer', { point, mode: 'consensus', pour: 4 })
  await faire(ctx, 'seances:clore', { seance, heure: '12:00' })
  return id
}

test('La clôture porte relevé, actions et décision à juger en tête de la séance suivante de la même instance', async () => {
  const { ctx } = await contexteAvecBase([profil(MARNE)], '2022-06-01')
  const premiere = await creer(ctx, COMITE, '2022-01-10')
  expect(premiere.points).toEqual([])
  const deuxieme = await creer(ctx, COMITE, '2022-06-20')
  await faire(ctx, 'points:ajouter', { seance: deuxieme.id, type: 'debat', intitule: 'Bilan' })
  const autre = await creer(ctx, MENSUELLE, '2022-06-21')
  const decision = await tenir(ctx, premiere)
  const suite = await faire(ctx, 'seances:get', { seance: deuxieme.id })
  expect(objets(suite)).toEqual(['approbation', 'actions', 'suite_decision', 'libre'])
  expect(suite.points.map(p => p.numero)).toEqual([1, 2, 3, 4])
  expect(suite.points[0]).toMatchObject({
    type: 'decision',
    releveDe: premiere.id,
    intitule: 'Approbation du relevé de décisions de la séance du 10/01/2022',
  })
  expect(suite.points[2]).toMatchObject({
    decisionSuivie: decision,
    indicateurs: ['delai_prescription_entree'],
    intitule: 'Effet de la décision 2022-01 : Raccourcir le délai',
  })
  expect(suite.actionsOuvertes).toMatchObject([{ intitule: 'Ouvrir des créneaux', enRetard: true }])
  expect(suite.version).toBe(3)
  expect((await faire(ctx, 'seances:get', { seance: autre.id })).points).toEqual([])
})

test('Actualiser deux fois n’ajoute rien, et un point écarté ne revient pas de lui-même', async () => {
  const { ctx } = await contexteAvecBase([profil(MARNE)], '2022-06-01')
  await tenir(ctx, await creer(ctx, COMITE, '2022-01-10'))
  const { id: seance, points } = await creer(ctx, COMITE, '2022-06-20')
  expect(points).toHaveLength(3)
  await faire(ctx, 'points:ecarter', { point: points[1]?.id })
  for (const canal of ['seances:actualiser', 'seances:actualiser'] as const) {
    const relue = await faire(ctx, canal, { seance })
    expect(objets(relue)).toEqual(['approbation', 'suite_decision'])
  }
  await faire(ctx, 'seances:convoquer', { seance, le: '2022-06-02' })
  const ouverte = await faire(ctx, 'seances:ouvrir', { seance, heure: '10:00' })
  expect(objets(ouverte)).toEqual(['approbation', 'suite_decision'])
  expect(ouverte.pointsEcartes).toHaveLength(1)
})

test('Dans une série, seule la prochaine séance reçoit les suites ; chacune les reçoit à la clôture de la précédente', async () => {
  const { ctx } = await contexteAvecBase([profil(MARNE)], '2022-06-01')
  await tenir(ctx, await creer(ctx, COMITE, '2022-01-10'))
  const dates = ['2022-02-07', '2022-03-07']
  const [fevrier, mars] = await faire(ctx, 'seances:creerSerie', { ...COMITE, dates })
  const lire = (s: { id: number } | undefined) => faire(ctx, 'seances:get', { seance: s?.id })
  expect(objets(await lire(fevrier))).toEqual(['approbation', 'actions', 'suite_decision'])
  expect(objets(await lire(mars))).toEqual([])
  await tenir(ctx, await lire(fevrier))
  const suite = await lire(mars)
  expect(suite.points.map(p => p.releveDe)).toContain(fevrier?.id)
  expect(objets(suite)).toEqual(['approbation', 'actions', 'suite_decision', 'suite_decision'])
})

test('Un point venu de lui-même et devenu sans objet s’en va avant la convocation, sauf si l’on y a touché', async () => {
  const { ctx } = await contexteAvecBase([profil(MARNE)], '2022-06-01')
  await tenir(ctx, await creer(ctx, COMITE, '2022-01-10'))
  const { id: seance, points, actionsOuvertes } = await creer(ctx, COMITE, '2022-06-20')
  await faire(ctx, 'actions:suivre', { action: actionsOuvertes[0]?.id, etat: 'faite', preuve: 'Planning' })
  const sans = await faire(ctx, 'seances:actualiser', { seance })
  expect(objets(sans)).toEqual(['approbation', 'suite_decision'])
  expect(sans.actes.at(-1)?.libelle).toContain('« Suivi des actions décidées » retiré, sans objet')
  await faire(ctx, 'points:modifier', { point: points[2]?.id, rapporteur: 'M. R' })
  const decision = points[2]?.decisionSuivie
  await faire(ctx, 'decisions:suivre', { decision, choix: 'maintenir' })
  expect(objets(await faire(ctx, 'seances:actualiser', { seance }))).toEqual([
    'approbation',
    'suite_decision',
  ])
})

test('Une séance annulée ou rouverte rend ses suites à la séance suivante, sans approuver deux fois le même relevé', async () => {
  const { ctx } = await contexteAvecBase([profil(MARNE)], '2022-06-01')
  const janvier = await creer(ctx, COMITE, '2022-01-10')
  await tenir(ctx, janvier)
  const fevrier = await creer(ctx, COMITE, '2022-02-07')
  const mars = await creer(ctx, COMITE, '2022-03-07')
  expect(mars.points).toEqual([])
  await faire(ctx, 'seances:annuler', { seance: fevrier.id, motif: 'Grève' })
  const recue = await faire(ctx, 'seances:get', { seance: mars.id })
  expect(objets(recue)).toEqual(['approbation', 'actions', 'suite_decision'])
  await faire(ctx, 'seances:rouvrir', { seance: janvier.id, motif: 'Oubli' })
  expect(objets(await faire(ctx, 'seances:get', { seance: mars.id }))).toEqual([])
  await faire(ctx, 'seances:clore', { seance: janvier.id, heure: '12:00' })
  expect(objets(await faire(ctx, 'seances:get', { seance: mars.id }))).toEqual([
    'approbation',
    'actions',
    'suite_decision',
  ])
})

test('Les engagements en retard entrent à l’ordre du jour des instances qui décident, et d’elles seules', async () => {
  const { ctx } = await contexteAvecBase([profil('creuse-2023')], '2024-06-01')
  const creuse = { convention: 'creuse-2023' }
  const tot = await creer(ctx, { ...creuse, instance: 'comite_pilotage' }, '2023-02-01')
  expect(objets(tot)).toEqual([])
  const comite = await creer(ctx, { ...creuse, instance: 'comite_pilotage' }, '2024-06-20')
  const technique = await creer(ctx, { ...creuse, instance: 'instance_technique' }, '2024-06-21')
  expect(objets(technique)).toEqual([])
  await faire(ctx, 'seances:annuler', { seance: tot.id, motif: 'Reportée' })
  const relue = await faire(ctx, 'seances:get', { seance: comite.id })
  expect(objets(relue)).toEqual(['engagement'])
  expect(relue.points[0]?.texte).toContain('– ')
  const encore = await faire(ctx, 'seances:actualiser', { seance: comite.id })
  expect(encore.points[0]?.texte).toBe(relue.points[0]?.texte)
})

test('Un point reporté revient à la séance suivante avec ses pièces et son projet de décision, sans retour s’il en est écarté', async () => {
  const { ctx, base } = await contexteAvecBase([profil(MARNE)], '2022-06-01')
  const { id: seance } = await creer(ctx, COMITE, '2022-01-10')
  const prete = await faire(ctx, 'points:ajouter', {
    seance,
    type: 'decision',
    intitule: 'Convention d’échange',
    rapporteur: 'Mme Martin',
    dureeMin: 20,
  })
  const point = prete.points[0]?.id ?? 0
  await faire(ctx, 'decisions:proposer', { point, titre: 'Échange de données' })
  await faire(ctx, 'seances:ouvrir', { seance, heure: '10:00' })
  await faire(ctx, 'points:modifier', { point, etat: 'reporte' })
  await faire(ctx, 'seances:clore', { seance, heure: '11:00' })

  const suite = await creer(ctx, COMITE, '2022-06-20')
  const repris = suite.points.find(p => p.objet === 'reprise')
  expect(repris).toMatchObject({
    intitule: 'Convention d’échange',
    rapporteur: 'Mme Martin',
    dureeMin: 20,
    repriseDe: point,
    decisions: [expect.any(Number)],
  })
  expect(base.sqlite.prepare('SELECT count(*) FROM decisions').pluck().get()).toBe(1)
  const relue = await faire(ctx, 'seances:actualiser', { seance: suite.id })
  expect(relue.points.filter(p => p.objet === 'reprise')).toHaveLength(1)
  await faire(ctx, 'points:ecarter', { point: repris?.id ?? 0 })
  const apres = await faire(ctx, 'seances:actualiser', { seance: suite.id })
  expect(apres.points.some(p => p.objet === 'reprise')).toBe(false)
})
