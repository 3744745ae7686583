import { expect, test } from 'vitest'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'
import { faire, feuille, ouvrirConseil, refuserSansTrace } from '../../helpers/reunion.ts'

test('Sans quorum ni vote, la séance se clôt faute de quorum', async () => {
  const { ctx, seance } = await ouvrirConseil()
  await faire(ctx, 'presences:noter', {
    seance: seance.id,
    presences: feuille('administrateur', 'present', 9),
  })
  const close = await faire(ctx, 'seances:clore', { seance: seance.id, heure: '14:50' })
  expect(close).toMatchObject({
    etat: 'sans_quorum',
    closeA: '14:50',
    quorum: { comptes: 9, atteint: false },
  })
  expect(close.actes.at(-1)?.libelle).toBe('Séance close à 14\u00A0h\u00A050 faute de quorum')
})

test('Sans appel, elle se clôt aussi faute de quorum, et le dit', async () => {
  const { ctx, seance } = await ouvrirConseil()
  const close = await faire(ctx, 'seances:clore', { seance: seance.id, heure: '14:50' })
  expect(close).toMatchObject({ etat: 'sans_quorum', quorum: { requis: 10, comptes: 0, atteint: false } })
  expect(close.quorum.phrase).toBe('Aucune présence n’a été notée : le quorum de 10 n’est pas atteint.')
  expect(close.actes.at(-1)?.libelle).toContain('aucune présence notée')
})

test('Le quorum atteint en cours de séance suffit : elle a été tenue', async () => {
  const { ctx, seance, points } = await ouvrirConseil()
  const noter = (point: number | null, presences: object[]) =>
    faire(ctx, 'presences:noter', { seance: seance.id, point, presences })
  await noter(null, feuille('administrateur', 'present', 9))
  const arrivee = await noter(points[1] ?? 0, feuille('administrateur', 'present', 1, 10))
  expect(arrivee.points.map(p => p.quorum.atteint)).toEqual([false, true, true])
  expect(arrivee.quorum.atteint).toBe(false)
  const close = await faire(ctx, 'seances:clore', { seance: seance.id, heure: '15:00' })
  expect(close.etat).toBe('close')
})

test('Une décision commencée sans vote retient la séance ; les points votés ou en cours sont traités', async () => {
  const { ctx, seance, points } = await ouvrirConseil()
  const [information, convention, budget] = points
  await faire(ctx, 'presences:noter', {
    seance: seance.id,
    presences: feuille('administrateur', 'present', 12),
  })
  const mener = (point: number | undefined, etat: string) => faire(ctx, 'points:modifier', { point, etat })
  await faire(ctx, 'votes:enregistrer', { point: convention, mode: 'main_levee', pour: 12 })
  await mener(information, 'en_cours')
  const clore = { seance: seance.id, heure: '16:00' }
  await mener(budget, 'en_cours')
  const refus = await refuserSansTrace(ctx, 'seances:clore', clore)
  expect(refus).toMatchObject({ code: 'decision_en_cours', champ: 'points' })
  expect(refus.message).toContain('point 3')
  await mener(budget, 'reporte')
  const close = await faire(ctx, 'seances:clore', clore)
  expect(close.points.map(p => p.etat)).toEqual(['traite', 'traite', 'reporte'])
  expect(close.etat).toBe('close')
})

test('Une séance peut finir après minuit, pas avant d’avoir commencé', async () => {
  const { ctx, seance } = await ouvrirConseil()
  await faire(ctx, 'presences:noter', {
    seance: seance.id,
    presences: feuille('administrateur', 'present', 12),
  })
  expect(await refuserSansTrace(ctx, 'seances:clore', { seance: seance.id, heure: '14:00' })).toMatchObject({
    code: 'heure_cloture',
    champ: 'heure',
  })
  expect(await faire(ctx, 'seances:clore', { seance: seance.id, heure: '00:15' })).toMatchObject({
    etat: 'close',
    closeA: '00:15',
  })
})

test('Un comité sans quorum fixé se clôt toujours, et dit qu’aucune présence n’a été notée', async () => {
  const { ctx } = await contexteAvecBase([profil('creuse-2023')])
  const { id: seance } = await faire(ctx, 'seances:creer', {
    convention: 'creuse-2023',
    instance: 'commission_suivi',
    date: '2023-03-07',
  })
  await faire(ctx, 'seances:ouvrir', { seance, heure: '09:00' })
  const close = await faire(ctx, 'seances:clore', { seance, heure: '11:00' })
  expect(close).toMatchObject({ etat: 'close', quorum: { requis: null } })
  expect(close.quorum.phrase).toBe('Aucune présence n’a été notée.')
})

test('Une séance rouverte garde son motif ; un relevé validé la retient, sa correction la libère', async () => {
  const { ctx, base, seance } = await ouvrirConseil()
  await faire(ctx, 'presences:noter', {
    seance: seance.id,
    presences: feuille('administrateur', 'present', 12),
  })
  await faire(ctx, 'seances:clore', { seance: seance.id, heure: '16:00' })
  const document = base.sqlite.prepare(
    "INSERT INTO documents (seance_id, type, version, etat) VALUES (?, 'releve', ?, ?)",
  )
  document.run(seance.id, 1, 'valide')
  const rouvrir = { seance: seance.id, motif: 'Vote mal compté' }
  expect(await refuserSansTrace(ctx, 'seances:rouvrir', rouvrir)).toMatchObject({ code: 'document_valide' })
  document.run(seance.id, 2, 'brouillon')
  const rouverte = await faire(ctx, 'seances:rouvrir', rouvrir)
  expect(rouverte).toMatchObject({ etat: 'ouverte', closeA: null, exercice: 19 })
  expect(rouverte.actes.at(-1)?.libelle).toBe('Séance rouverte : Vote mal compté')
})

test('Une séance annulée dit pourquoi et peut être rendue ; celle où l’on a voté ne s’annule plus', async () => {
  const { ctx, seance, points } = await ouvrirConseil()
  await faire(ctx, 'presences:noter', {
    seance: seance.id,
    presences: feuille('administrateur', 'present', 12),
  })
  const annuler = { seance: seance.id, motif: 'Intempéries' }
  const annulee = await faire(ctx, 'seances:annuler', annuler)
  expect(annulee).toMatchObject({ etat: 'annulee', motif: 'Intempéries' })
  expect(await refuserSansTrace(ctx, 'seances:clore', { seance: seance.id, heure: '15:00' })).toMatchObject({
    code: 'etat_seance',
  })
  const rendue = await faire(ctx, 'seances:rouvrir', { seance: seance.id, motif: 'Erreur' })
  expect(rendue).toMatchObject({ etat: 'ouverte', motif: null })
  await faire(ctx, 'votes:enregistrer', { point: points[1], mode: 'main_levee', pour: 12 })
  expect(await refuserSansTrace(ctx, 'seances:annuler', annuler)).toMatchObject({ code: 'seance_votee' })
})
