import { expect, test } from 'vitest'
import { verifierJournal } from '../../../electron/core/database/journal.ts'
import { adopter, baseDuComite, deciderLe, ouvrirComite, preparerComite } from '../../helpers/comite.ts'
import { faire, refuser, refuserSansTrace } from '../../helpers/reunion.ts'

const ARTICLES = [
  { verbe: 'approuve', texte: 'le bilan de 2022.' },
  { verbe: 'DIT', texte: 'que la fiche tiendra en une page.' },
]

test('Un projet reçoit son numéro quand le vote de son point l’adopte, et le garde', async () => {
  const { ctx } = await baseDuComite()
  const { points } = await ouvrirComite(ctx, '2023-06-20', ['Bilan', 'Fiche'])
  const [bilan = 0, fiche = 0] = points
  const champs = { titre: 'Bilan 2022', considerants: ['Considérant le bilan présenté,'], articles: ARTICLES }
  const projet = await faire(ctx, 'decisions:proposer', { point: bilan, ...champs, echeance: '2023-07-31' })
  expect(projet).toMatchObject({ numero: null, etat: 'projet', vote: null, date: '2023-06-20' })
  expect(projet.texte).toBe(
    'Bilan 2022\nConsidérant le bilan présenté,\nArticle 1 : APPROUVE le bilan de 2022.\nArticle 2 : DIT que la fiche tiendra en une page.',
  )
  await adopter(ctx, bilan)
  const adoptee = await faire(ctx, 'decisions:get', { decision: projet.id })
  expect(adoptee).toMatchObject({ numero: '2023-01', etat: 'adoptee' })
  expect(adoptee.vote).not.toBeNull()
  const autre = await faire(ctx, 'decisions:proposer', { point: fiche, titre: 'Fiche' })
  await adopter(ctx, fiche)
  expect((await faire(ctx, 'decisions:get', { decision: autre.id })).numero).toBe('2023-02')
})

test('Proposée sur un point déjà adopté, une décision est numérotée tout de suite', async () => {
  const { ctx } = await baseDuComite()
  const { points } = await ouvrirComite(ctx, '2023-06-20')
  const [point = 0] = points
  await adopter(ctx, point)
  const decision = await faire(ctx, 'decisions:proposer', { point, titre: 'Fiche' })
  expect(decision).toMatchObject({ numero: '2023-01', etat: 'adoptee' })
})

test('Un vote corrigé en rejet garde le numéro ; corrigé encore, il rend la décision sous le même', async () => {
  const { ctx } = await baseDuComite()
  const { seance, points } = await ouvrirComite(ctx, '2023-06-20', ['A', 'B'])
  const [a = 0, b = 0] = points
  const { id } = await faire(ctx, 'decisions:proposer', { point: a, titre: 'A' })
  await adopter(ctx, a)
  const vote = async () =>
    (await faire(ctx, 'seances:get', { seance })).points.find(p => p.id === a)?.vote?.id
  const corriger = async (voix: object) =>
    faire(ctx, 'votes:corriger', {
      vote: await vote(),
      mode: 'main_levee',
      ...voix,
      motif: 'Erreur de saisie',
    })
  await corriger({ contre: 4 })
  expect(await faire(ctx, 'decisions:get', { decision: id })).toMatchObject({
    numero: '2023-01',
    etat: 'rejetee',
  })
  const { id: seconde } = await faire(ctx, 'decisions:proposer', { point: b, titre: 'B' })
  await adopter(ctx, b)
  expect((await faire(ctx, 'decisions:get', { decision: seconde })).numero).toBe('2023-02')
  await corriger({ pour: 4 })
  expect(await faire(ctx, 'decisions:get', { decision: id })).toMatchObject({
    numero: '2023-01',
    etat: 'adoptee',
  })
})

test('Un point d’information, un article sans verbe, une échéance avant la séance sont refusés à leur champ', async () => {
  const { ctx } = await baseDuComite()
  const { seance, points } = await preparerComite(ctx, '2023-06-20')
  const [point = 0] = points
  const { points: tous } = await faire(ctx, 'points:ajouter', {
    seance,
    type: 'information',
    intitule: 'Actualités',
  })
  const proposer = (champs: object) =>
    refuserSansTrace(ctx, 'decisions:proposer', { point, titre: 'T', ...champs })
  expect(await proposer({ point: tous.at(-1)?.id })).toMatchObject({
    code: 'point_sans_decision',
    champ: 'point',
  })
  expect(await proposer({ articles: [{ verbe: ' ', texte: 'x' }] })).toMatchObject({
    code: 'article_incomplet',
    champ: 'articles',
  })
  expect(await proposer({ echeance: '2023-06-19' })).toMatchObject({
    code: 'echeance_avant_seance',
    champ: 'echeance',
  })
  expect(await proposer({ echeance: '2023-06-31' })).toMatchObject({ champ: 'echeance' })
  expect(await proposer({ actions: [{ intitule: 'Écrire', echeance: '2022-01-01' }] })).toMatchObject({
    champ: 'echeance',
  })
  expect(await proposer({ indicateur: 'bonheur' })).toMatchObject({ champ: 'indicateur' })
  expect(await proposer({ territoire: 'agence:lune' })).toMatchObject({ champ: 'territoire' })
  expect(await proposer({ point: 999 })).toMatchObject({ code: 'point_inconnu' })
})

test('Après la clôture, rien ne se propose et le texte ne change plus, sauf à rouvrir la séance', async () => {
  const { ctx } = await baseDuComite()
  const { id, seance, point } = await deciderLe(ctx, '2023-06-20')
  expect(await refuser(ctx, 'decisions:proposer', { point, titre: 'Trop tard' })).toMatchObject({
    code: 'etat_seance',
  })
  expect(
    await refuserSansTrace(ctx, 'decisions:modifier', { decision: id, titre: 'Autre titre' }),
  ).toMatchObject({ code: 'decision_figee' })
  const suivie = await faire(ctx, 'decisions:modifier', { decision: id, responsable: 'Mme Roy' })
  expect(suivie).toMatchObject({ responsable: 'Mme Roy', etat: 'adoptee' })
  await faire(ctx, 'seances:rouvrir', { seance, motif: 'Oubli' })
  const corrigee = await faire(ctx, 'decisions:modifier', { decision: id, titre: 'Autre titre' })
  expect(corrigee).toMatchObject({ titre: 'Autre titre', numero: '2023-01' })
})

test('Un changement du projet est dit par l’histoire de la séance ; rien changé, rien dit', async () => {
  const { ctx, base } = await baseDuComite()
  const { seance, points } = await preparerComite(ctx, '2023-06-20')
  const { id, version } = await faire(ctx, 'decisions:proposer', { point: points[0], titre: 'Fiche' })
  const meme = await faire(ctx, 'decisions:modifier', { decision: id, titre: 'Fiche', considerants: [] })
  expect(meme.version).toBe(version)
  await faire(ctx, 'decisions:modifier', { decision: id, echeance: '2023-12-31', considerants: ['Vu'] })
  const { actes } = await faire(ctx, 'seances:get', { seance })
  expect(actes.at(-1)?.libelle).toBe(
    'Décision « Fiche » : considérants modifiés, échéance portée au 31/12/2023',
  )
  expect(verifierJournal(base.sqlite)).toBeNull()
  const journal = base.sqlite.prepare('SELECT group_concat(detail) FROM journal').pluck().get()
  expect(String(journal)).not.toContain('Fiche')
})

test('Un enregistrement sur une version dépassée est refusé avec ce qui a changé', async () => {
  const { ctx } = await baseDuComite()
  const { id, version } = await deciderLe(ctx, '2023-06-20')
  await faire(ctx, 'decisions:modifier', { decision: id, version, responsable: 'Mme Roy' })
  const refus = await refuserSansTrace(ctx, 'decisions:modifier', {
    decision: id,
    version,
    echeance: '2024-01-01',
  })
  expect(refus.code).toBe('modifie_ailleurs')
  expect(refus.message).toContain('confiée à Mme Roy')
})

test('Une décision se clôt avec sa preuve, se rouvre avec son motif', async () => {
  const { ctx } = await baseDuComite()
  const { id } = await deciderLe(ctx, '2023-06-20', { echeance: '2023-06-20' })
  const clore = (champs: object) => ({ decision: id, etat: 'realisee', ...champs })
  expect(await refuserSansTrace(ctx, 'decisions:cloturer', clore({ preuve: '  ' }))).toMatchObject({
    code: 'preuve_manquante',
    champ: 'preuve',
  })
  const close = await faire(ctx, 'decisions:cloturer', clore({ preuve: 'Courrier du 20/06/2023' }))
  expect(close).toMatchObject({ etat: 'realisee', preuve: 'Courrier du 20/06/2023', enRetard: false })
  expect(await refuser(ctx, 'decisions:cloturer', clore({ preuve: 'x' }))).toMatchObject({
    code: 'decision_non_adoptee',
  })
  const rouverte = await faire(ctx, 'decisions:rouvrir', { decision: id, motif: 'Courrier revenu' })
  expect(rouverte).toMatchObject({ etat: 'adoptee', preuve: null })
  expect(await faire(ctx, 'decisions:cloturer', { decision: id, etat: 'abandonnee' })).toMatchObject({
    etat: 'abandonnee',
  })
})

test('Un projet s’en va avec ses actions, une décision votée jamais', async () => {
  const { ctx, base } = await baseDuComite()
  const { points } = await ouvrirComite(ctx, '2023-06-20', ['A', 'B'])
  const [a = 0, b = 0] = points
  const actions = [{ intitule: 'Écrire' }]
  const { id } = await faire(ctx, 'decisions:proposer', { point: a, titre: 'A', actions })
  expect(await faire(ctx, 'decisions:retirer', { decision: id })).toEqual({ retiree: true })
  expect(base.sqlite.prepare('SELECT count(*) FROM actions').pluck().get()).toBe(0)
  const { id: votee } = await faire(ctx, 'decisions:proposer', { point: b, titre: 'B' })
  await adopter(ctx, b)
  expect(await refuserSansTrace(ctx, 'decisions:retirer', { decision: votee })).toMatchObject({
    code: 'decision_votee',
  })
})

test('Une décision rejetée sans avoir été adoptée n’a pas de numéro', async () => {
  const { ctx } = await baseDuComite()
  const { points } = await ouvrirComite(ctx, '2023-06-20', ['A', 'B'])
  const [a = 0, b = 0] = points
  const { id } = await faire(ctx, 'decisions:proposer', { point: a, titre: 'A' })
  await faire(ctx, 'votes:enregistrer', { point: a, mode: 'main_levee', contre: 4 })
  expect(await faire(ctx, 'decisions:get', { decision: id })).toMatchObject({
    numero: null,
    etat: 'rejetee',
  })
  const { id: suivante } = await faire(ctx, 'decisions:proposer', { point: b, titre: 'B' })
  await adopter(ctx, b)
  expect((await faire(ctx, 'decisions:get', { decision: suivante })).numero).toBe('2023-01')
})
