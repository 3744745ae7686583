import { expect, test } from 'vitest'
import { listDecisionsASuivre } from '../../../electron/core/decisions/a-suivre.ts'
import { listActionsOuvertes } from '../../../electron/core/decisions/actions.ts'
import { baseDuComite, COMITE, deciderLe, ouvrirComite, preparerComite } from '../../helpers/comite.ts'
import { faire, refuserSansTrace } from '../../helpers/reunion.ts'

const corps = { convention: 1, instance: COMITE, territoire: null }

test('Une action se suit jusqu’à sa preuve ; son histoire garde chaque étape', async () => {
  const { ctx } = await baseDuComite()
  const decision = await deciderLe(ctx, '2023-05-02')
  const action = await faire(ctx, 'actions:ajouter', {
    decision: decision.id,
    intitule: 'Écrire aux agences',
    responsable: ' Mme Roy ',
    echeance: '2023-06-01',
  })
  expect(action).toMatchObject({ etat: 'a_faire', avancement: 0, responsable: 'Mme Roy', enRetard: true })
  const suivre = (champs: object) => ({ action: action.id, ...champs })
  await faire(ctx, 'actions:suivre', suivre({ etat: 'en_cours', avancement: 50, note: 'Cinq sur huit' }))
  expect(await refuserSansTrace(ctx, 'actions:suivre', suivre({ etat: 'faite' }))).toMatchObject({
    code: 'preuve_manquante',
    champ: 'preuve',
  })
  const faite = await faire(ctx, 'actions:suivre', suivre({ etat: 'faite', preuve: 'Courriel du 2 juin' }))
  expect(faite).toMatchObject({ avancement: 100, preuve: 'Courriel du 2 juin', enRetard: false })
  expect(faite.historique.map(h => [h.etat, h.avancement, h.note])).toEqual([
    ['en_cours', 50, 'Cinq sur huit'],
    ['faite', 100, null],
  ])
  const reprise = await faire(ctx, 'actions:suivre', suivre({ etat: 'en_cours' }))
  expect(reprise).toMatchObject({ avancement: 50, preuve: null })
})

test('Modifier dit ce qui était, et une version dépassée est refusée avec cela', async () => {
  const { ctx } = await baseDuComite()
  const { id: decision } = await deciderLe(ctx, '2023-05-02')
  const { id: action, version } = await faire(ctx, 'actions:ajouter', { decision, intitule: 'Écrire' })
  const changee = await faire(ctx, 'actions:modifier', { action, version, echeance: '2023-07-01' })
  expect(changee.historique.at(-1)?.note).toBe('Échéance : 01/07/2023 au lieu de aucune')
  const meme = await faire(ctx, 'actions:modifier', { action, intitule: 'Écrire' })
  expect(meme.version).toBe(changee.version)
  const refus = await refuserSansTrace(ctx, 'actions:suivre', { action, version, etat: 'en_cours' })
  expect(refus.code).toBe('modifie_ailleurs')
  expect(refus.message).toContain('Échéance : 01/07/2023')
  const tot = { action, echeance: '2023-05-01' }
  expect(await refuserSansTrace(ctx, 'actions:modifier', tot)).toMatchObject({ champ: 'echeance' })
})

test('Une action sans porteur, ou d’une décision abandonnée, est refusée', async () => {
  const { ctx } = await baseDuComite()
  expect(await refuserSansTrace(ctx, 'actions:ajouter', { intitule: 'Seule' })).toMatchObject({
    code: 'action_sans_porteur',
  })
  const { id: decision } = await deciderLe(ctx, '2023-05-02')
  await faire(ctx, 'decisions:cloturer', { decision, etat: 'abandonnee' })
  expect(await refuserSansTrace(ctx, 'actions:ajouter', { decision, intitule: 'Tard' })).toMatchObject({
    code: 'decision_sans_suite',
    champ: 'decision',
  })
})

test('Les actions ouvertes d’une instance sont celles de ses séances d’avant, les plus anciennes d’abord', async () => {
  const { ctx, base } = await baseDuComite()
  const actions = [
    { intitule: 'Sans date' },
    { intitule: 'Tard', echeance: '2023-09-01' },
    { intitule: 'Tôt', echeance: '2023-05-15' },
  ]
  await deciderLe(ctx, '2023-05-02', { actions })
  const { seance, points } = await preparerComite(ctx, '2023-06-20')
  await faire(ctx, 'decisions:proposer', {
    point: points[0],
    titre: 'Projet',
    actions: [{ intitule: 'D’un projet' }],
  })
  await faire(ctx, 'actions:ajouter', { seance, intitule: 'De la séance' })
  const ouvertes = (avant?: number) =>
    listActionsOuvertes(base, { ...corps, avant }, ctx.aujourdhui()).map(a => a.intitule)
  expect(ouvertes(seance)).toEqual(['Tôt', 'Tard', 'Sans date'])
  expect(ouvertes()).toEqual(['Tôt', 'Tard', 'Sans date', 'De la séance'])
  const local = { ...corps, instance: 'instance_locale', territoire: 'agence:meaux' }
  expect(listActionsOuvertes(base, local, ctx.aujourdhui())).toEqual([])
})

test('L’effet d’une décision se juge à la séance suivante, et de nouveau tant qu’elle est à ajuster', async () => {
  const { ctx, base } = await baseDuComite('2023-12-20')
  const { id: decision } = await deciderLe(ctx, '2023-05-02', { indicateur: 'entrees' })
  await deciderLe(ctx, '2023-05-03', { titre: 'Sans indicateur' })
  const { seance: juin } = await ouvrirComite(ctx, '2023-06-20')
  const aSuivre = (avant: number) => listDecisionsASuivre(base, { ...corps, avant }).map(d => d.id)
  expect(aSuivre(juin)).toEqual([decision])
  const suivre = (seance: number, choix: string) =>
    faire(ctx, 'decisions:suivre', { decision, seance, choix, note: 'Vu les chiffres' })
  await suivre(juin, 'ajuster')
  expect(aSuivre(juin)).toEqual([])
  const { seance: decembre } = await ouvrirComite(ctx, '2023-12-20')
  expect(aSuivre(decembre)).toEqual([decision])
  const jugee = await suivre(decembre, 'abandonner')
  expect(jugee).toMatchObject({ etat: 'abandonnee' })
  expect(jugee.suites.map(s => [s.seance, s.choix])).toEqual([
    [juin, 'ajuster'],
    [decembre, 'abandonner'],
  ])
  const { actes } = await faire(ctx, 'seances:get', { seance: decembre })
  expect(actes.at(-1)?.libelle).toContain('jugée à abandonner (Vu les chiffres)')
})

test('Une séance d’avant la décision ne la juge pas', async () => {
  const { ctx } = await baseDuComite()
  const { seance } = await ouvrirComite(ctx, '2023-05-02')
  const { id: decision } = await deciderLe(ctx, '2023-06-20', { indicateur: 'entrees' })
  const choix = { decision, seance, choix: 'maintenir' }
  expect(await refuserSansTrace(ctx, 'decisions:suivre', choix)).toMatchObject({ champ: 'seance' })
})
