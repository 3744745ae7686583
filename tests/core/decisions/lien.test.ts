import { expect, test } from 'vitest'
import { adopter, baseDuComite, deciderLe, ouvrirComite } from '../../helpers/comite.ts'
import { faire, refuserSansTrace } from '../../helpers/reunion.ts'

test('Une décision qui en remplace une autre la remplace quand elle est adoptée, et la rend si elle est rejetée', async () => {
  const { ctx } = await baseDuComite()
  const ancienne = await deciderLe(ctx, '2023-01-10')
  const { seance, points } = await ouvrirComite(ctx, '2023-06-20')
  const [point = 0] = points
  const lien = { type: 'remplace', decision: ancienne.id }
  const { id } = await faire(ctx, 'decisions:proposer', { point, titre: 'Nouvelle', lien })
  const lire = () => faire(ctx, 'decisions:get', { decision: ancienne.id })
  expect(await lire()).toMatchObject({ etat: 'adoptee', suivantes: [] })
  await adopter(ctx, point)
  expect(await lire()).toMatchObject({ etat: 'remplacee', suivantes: [id] })
  expect((await faire(ctx, 'decisions:get', { decision: id })).lien).toEqual({ ...lien, numero: '2023-01' })
  const vote = (await faire(ctx, 'seances:get', { seance })).points.find(p => p.id === point)?.vote?.id
  await faire(ctx, 'votes:corriger', { vote, mode: 'main_levee', contre: 4, motif: 'Erreur' })
  expect(await lire()).toMatchObject({ etat: 'adoptee', suivantes: [] })
})

test('Modifier une décision la laisse en vigueur', async () => {
  const { ctx } = await baseDuComite()
  const ancienne = await deciderLe(ctx, '2023-01-10')
  const suite = await deciderLe(ctx, '2023-06-20', { lien: { type: 'modifie', decision: ancienne.id } })
  expect(await faire(ctx, 'decisions:get', { decision: ancienne.id })).toMatchObject({
    etat: 'adoptee',
    suivantes: [suite.id],
  })
})

test('Elle-même, une autre instance, un projet, une décision déjà remplacée : le lien est refusé', async () => {
  const { ctx } = await baseDuComite()
  const ancienne = await deciderLe(ctx, '2023-01-10')
  const nouvelle = await deciderLe(ctx, '2023-02-10', { lien: { type: 'remplace', decision: ancienne.id } })
  const { points } = await ouvrirComite(ctx, '2023-06-20')
  const locale = await ouvrirComite(ctx, '2023-06-19', ['Fiche'], {
    instance: 'instance_locale',
    territoire: 'agence:meaux',
  })
  const { id } = await faire(ctx, 'decisions:proposer', { point: points[0], titre: 'Projet' })
  const lier = (decision: number) =>
    refuserSansTrace(ctx, 'decisions:modifier', { decision: id, lien: { type: 'remplace', decision } })
  expect(await lier(id)).toMatchObject({ code: 'lien_sur_elle_meme', champ: 'lien' })
  expect(await lier(ancienne.id)).toMatchObject({ code: 'lien_sans_effet', champ: 'lien' })
  expect(await lier(9999)).toMatchObject({ code: 'decision_inconnue', champ: 'lien' })
  const lien = { type: 'modifie', decision: nouvelle.id }
  expect(
    await refuserSansTrace(ctx, 'decisions:proposer', { point: locale.points[0], titre: 'Locale', lien }),
  ).toMatchObject({ code: 'lien_autre_instance', champ: 'lien' })
})

test('Une décision adoptée de nouveau reste remplacée par celle qui a pris sa place entre-temps', async () => {
  const { ctx } = await baseDuComite()
  const { seance, points } = await ouvrirComite(ctx, '2023-06-20', ['A', 'B'])
  const [point = 0, suivant = 0] = points
  const { id } = await faire(ctx, 'decisions:proposer', { point, titre: 'Première' })
  await adopter(ctx, point)
  const lien = { type: 'remplace', decision: id }
  await faire(ctx, 'decisions:proposer', { point: suivant, titre: 'Seconde', lien })
  await adopter(ctx, suivant)
  const corriger = async (voix: object) => {
    const vote = (await faire(ctx, 'seances:get', { seance })).points.find(p => p.id === point)?.vote?.id
    await faire(ctx, 'votes:corriger', { vote, mode: 'main_levee', motif: 'Erreur', ...voix })
    return (await faire(ctx, 'decisions:get', { decision: id })).etat
  }
  expect(await corriger({ contre: 4 })).toBe('rejetee')
  expect(await corriger({ pour: 4 })).toBe('remplacee')
})
