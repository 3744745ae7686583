import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faire, feuille, ouvrirConseil, refuserSansTrace } from '../../helpers/reunion.ts'

/** The council of 15 December, with a draft and an attachment on its second item, closed without quorum. */
async function manquerQuorum() {
  const { ctx, base, dossier, seance, points } = await ouvrirConseil()
  const [information, convention] = points
  const fichier = join(dossier, 'projet.pdf')
  writeFileSync(fichier, 'convention')
  await faire(ctx, 'pieces:joindre', { seance: seance.id, point: convention, fichier })
  await faire(ctx, 'points:modifier', {
    point: convention,
    rapporteur: 'Mme R',
    dureeMin: 20,
    texte: 'Le texte',
  })
  await faire(ctx, 'points:ecarter', { point: information })
  const { id: projet } = await faire(ctx, 'decisions:proposer', {
    point: convention,
    titre: 'Convention',
    articles: [{ verbe: 'APPROUVE', texte: 'la convention' }],
    actions: [{ intitule: 'Signer' }],
  })
  await faire(ctx, 'presences:noter', {
    seance: seance.id,
    presences: feuille('administrateur', 'present', 4),
  })
  const close = await faire(ctx, 'seances:clore', { seance: seance.id, heure: '14:50' })
  return { ctx, base, premiere: close, projet }
}

test('La seconde convocation reprend l’ordre du jour, les pièces et les projets : rien n’est à ressaisir', async () => {
  const { ctx, premiere, projet } = await manquerQuorum()
  const seconde = await faire(ctx, 'seances:reconvoquer', { seance: premiere.id, le: '2023-12-16' })
  expect(seconde).toMatchObject({
    etat: 'convoquee',
    convocation: 2,
    suiteDe: premiere.id,
    convoqueeLe: '2023-12-16',
    date: '2023-12-19',
    heure: premiere.heure,
    president: null,
    presences: [],
    pointsEcartes: [{ intitule: 'Actualités' }],
  })
  expect(seconde.points.map(p => [p.numero, p.intitule, p.rapporteur, p.dureeMin, p.texte])).toEqual(
    premiere.points.map(p => [p.numero, p.intitule, p.rapporteur, p.dureeMin, p.texte]),
  )
  const point = seconde.points[0]
  expect(point?.pieces.map(p => p.sha256)).toEqual(premiere.points[0]?.pieces.map(p => p.sha256))
  expect(point?.decisions).toEqual([projet])
  const decision = await faire(ctx, 'decisions:get', { decision: projet })
  expect(decision).toMatchObject({
    seance: seconde.id,
    date: '2023-12-19',
    actions: [{ seance: seconde.id }],
  })
  expect(seconde.quorum.phrase).toContain('quel que soit le nombre des présents')
  const relue = await faire(ctx, 'seances:get', { seance: premiere.id })
  expect(relue).toMatchObject({ seconde: seconde.id, etat: 'sans_quorum' })
})

test('Elle ne se tient pas avant le délai, n’est pas datée avant la première, et il n’y en a qu’une', async () => {
  const { ctx, premiere } = await manquerQuorum()
  const demande = { seance: premiere.id, le: '2023-12-16' }
  const refuser = (entree: object) => refuserSansTrace(ctx, 'seances:reconvoquer', { ...demande, ...entree })
  expect(await refuser({ date: '2023-12-18' })).toMatchObject({ code: 'delai_convocation', champ: 'date' })
  expect(await refuser({ le: '2023-12-14' })).toMatchObject({ code: 'delai_convocation', champ: 'le' })
  await faire(ctx, 'seances:reconvoquer', { ...demande, date: '2023-12-19' })
  expect(await refuser({ date: '2023-12-20' })).toMatchObject({ code: 'seconde_convocation' })
  expect(
    await refuserSansTrace(ctx, 'seances:rouvrir', { seance: premiere.id, motif: 'Erreur' }),
  ).toMatchObject({ code: 'seconde_convocation' })
})

test('Une seconde convocation annulée laisse place à une autre, qui garde les projets', async () => {
  const { ctx, premiere, projet } = await manquerQuorum()
  const demande = { seance: premiere.id, le: '2023-12-16' }
  const seconde = await faire(ctx, 'seances:reconvoquer', demande)
  await faire(ctx, 'seances:annuler', { seance: seconde.id, motif: 'Salle fermée' })
  const troisieme = await faire(ctx, 'seances:reconvoquer', { ...demande, date: '2023-12-21' })
  expect(troisieme.points[0]?.decisions).toEqual([projet])
  expect(
    await refuserSansTrace(ctx, 'seances:rouvrir', { seance: seconde.id, motif: 'Erreur' }),
  ).toMatchObject({ code: 'seconde_convocation' })
})

test('Seule une séance close faute de quorum est convoquée de nouveau, et une seule fois', async () => {
  const { ctx, seance } = await ouvrirConseil()
  expect(
    await refuserSansTrace(ctx, 'seances:reconvoquer', { seance: seance.id, le: '2023-12-16' }),
  ).toMatchObject({ code: 'etat_seance' })
  const { ctx: autre, premiere } = await manquerQuorum()
  const { id } = await faire(autre, 'seances:reconvoquer', { seance: premiere.id, le: '2023-12-16' })
  const urgente = { seance: id, le: '2023-12-18', urgence: 'Vite' }
  expect(await refuserSansTrace(autre, 'seances:convoquer', urgente)).toMatchObject({
    code: 'delai_convocation',
  })
  await faire(autre, 'seances:ouvrir', { seance: id, heure: '14:30' })
  await faire(autre, 'presences:noter', { seance: id, presences: feuille('administrateur', 'absent', 19) })
  await faire(autre, 'seances:clore', { seance: id, heure: '14:40' })
  expect(
    await refuserSansTrace(autre, 'seances:reconvoquer', { seance: id, le: '2023-12-20' }),
  ).toMatchObject({ code: 'seconde_convocation', message: expect.stringContaining('pas de troisième') })
})
