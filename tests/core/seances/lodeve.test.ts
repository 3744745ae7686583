import { expect, it } from 'vitest'
import type { EtatPresence, Seance } from '../../../shared/domain/seance.ts'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'
import { CONSEIL, faire, LODEVE, refuserSansTrace } from '../../helpers/reunion.ts'

/** The members who vote, from one rank of the list to another, in one state. */
function noter({ membres }: Seance, etat: EtatPresence, de: number, a: number) {
  const votants = membres.filter(m => m.voix === 'deliberative' && !m.vacant)
  return votants.slice(de, a).map(({ place }) => ({ place, etat }))
}

it('plays the two meetings of Lodève: 19 in exercise, no quorum on 6 December, adopted on the 15th by 4', async () => {
  const { ctx } = await contexteAvecBase([profil(LODEVE)], '2023-12-15')
  const { id: premiere } = await faire(ctx, 'seances:creer', {
    convention: LODEVE,
    instance: CONSEIL,
    date: '2023-12-06',
    heure: '14:30',
    lieu: 'Lodève',
  })
  await faire(ctx, 'points:ajouter', {
    seance: premiere,
    type: 'decision',
    intitule: 'Convention de partenariat avec Pôle emploi',
  })
  await faire(ctx, 'seances:convoquer', { seance: premiere, le: '2023-11-29' })
  const ouverte = await faire(ctx, 'seances:ouvrir', { seance: premiere, heure: '14:30' })
  expect(ouverte).toMatchObject({ etat: 'ouverte', exercice: 19, convocation: 1 })
  await faire(ctx, 'presences:noter', {
    seance: premiere,
    presences: [...noter(ouverte, 'present', 0, 3), ...noter(ouverte, 'absent', 3, 19)],
  })
  const sansQuorum = await faire(ctx, 'seances:clore', { seance: premiere, heure: '14:50' })
  expect(sansQuorum).toMatchObject({
    etat: 'sans_quorum',
    quorum: { requis: 10, presents: 3, atteint: false },
  })

  const reconvoquee = await faire(ctx, 'seances:reconvoquer', {
    seance: premiere,
    le: '2023-12-07',
    date: '2023-12-15',
    heure: '14:30',
  })
  expect(reconvoquee).toMatchObject({
    convocation: 2,
    suiteDe: premiere,
    date: '2023-12-15',
    convoqueeLe: '2023-12-07',
    etat: 'convoquee',
  })
  expect((await faire(ctx, 'seances:get', { seance: premiere })).seconde).toBe(reconvoquee.id)
  const point = reconvoquee.points.find(p => p.objet === 'libre')?.id
  expect(reconvoquee.points.map(p => p.intitule)).toContain('Convention de partenariat avec Pôle emploi')

  const seance = reconvoquee.id
  const seconde = await faire(ctx, 'seances:ouvrir', { seance, heure: '14:30' })
  await faire(ctx, 'presences:noter', { seance, presences: noter(seconde, 'present', 0, 4) })
  const decision = await faire(ctx, 'decisions:proposer', {
    point,
    titre: 'Convention de partenariat avec Pôle emploi',
    considerants: ['Le projet de convention présenté en séance.'],
    articles: [
      { verbe: 'APPROUVE', texte: 'la convention' },
      { verbe: 'AUTORISE', texte: 'la présidente à la signer' },
      { verbe: 'DIT', texte: 'que la directrice est chargée de son exécution' },
    ],
  })
  expect(decision).toMatchObject({ etat: 'projet', numero: null })
  const faux = { point, mode: 'main_levee', pour: 5 }
  expect((await refuserSansTrace(ctx, 'votes:enregistrer', faux)).code).toBe('somme_votes')
  const votee = await faire(ctx, 'votes:enregistrer', {
    point,
    mode: 'main_levee',
    pour: 4,
    contre: 0,
    blancs: 0,
    nuls: 0,
  })
  const vote = votee.points.find(p => p.id === point)?.vote
  expect(vote).toMatchObject({
    exercice: 19,
    presents: 4,
    pouvoirs: 0,
    votants: 4,
    exprimes: 4,
    pour: 4,
    contre: 0,
    blancs: 0,
    nuls: 0,
    verdict: 'adopte',
  })
  expect(vote?.phrase).toContain('unanimité')
  expect(votee.points.find(p => p.id === point)?.quorum).toMatchObject({
    requis: 10,
    presents: 4,
    atteint: true,
  })

  const adoptee = await faire(ctx, 'decisions:get', { decision: decision.id })
  expect(adoptee).toMatchObject({ etat: 'adoptee', numero: '2023-01', vote: vote?.id, date: '2023-12-15' })
  expect(adoptee.articles.map(x => x.verbe)).toEqual(['APPROUVE', 'AUTORISE', 'DIT'])
  expect((await refuserSansTrace(ctx, 'points:ecarter', { point })).code).toBe('point_vote')

  const close = await faire(ctx, 'seances:clore', { seance, heure: '15:10' })
  expect(close).toMatchObject({ etat: 'close', convocation: 2 })
  const extrait = await faire(ctx, 'documents:apercu', {
    seance,
    type: 'extrait',
    decision: decision.id,
  })
  expect(JSON.stringify(extrait.blocs)).toContain('fait suite à la séance du 6 décembre 2023')
})
