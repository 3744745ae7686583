import { expect, test } from 'vitest'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'
import { CONSEIL, faire, LODEVE, refuserSansTrace } from '../../helpers/reunion.ts'

const MARNE = 'seine-et-marne-2022'

async function preparer(date = '2023-12-06') {
  const { ctx, base } = await contexteAvecBase([profil(LODEVE), profil(MARNE)])
  const seance = await faire(ctx, 'seances:creer', {
    convention: LODEVE,
    instance: CONSEIL,
    date,
    heure: '14:30',
  })
  return { ctx, base, seance: seance.id }
}

test('Trois jours francs : le dernier jour possible est accepté, le lendemain est refusé avec ce jour', async () => {
  const { ctx, seance } = await preparer()
  const refus = await refuserSansTrace(ctx, 'seances:convoquer', { seance, le: '2023-12-03' })
  expect(refus).toMatchObject({ code: 'delai_convocation', champ: 'le' })
  expect(refus.message).toContain('02/12/2023')
  const convoquee = await faire(ctx, 'seances:convoquer', { seance, le: '2023-12-02', urgence: 'Inutile' })
  expect(convoquee).toMatchObject({
    etat: 'convoquee',
    convoqueeLe: '2023-12-02',
    urgence: null,
    delai: { respecte: true, auPlusTard: '2023-12-02' },
  })
})

test('L’urgence se motive et s’imprime ; elle ne permet pas de convoquer après la séance', async () => {
  const { ctx, seance } = await preparer()
  const urgence = 'Signature attendue avant le 31 décembre'
  const urgente = await faire(ctx, 'seances:convoquer', { seance, le: '2023-12-05', urgence })
  expect(urgente).toMatchObject({ etat: 'convoquee', urgence, delai: { respecte: false } })
  expect(urgente.actes.at(-1)?.libelle).toContain(urgence)
  const tard = { seance, le: '2023-12-07', urgence }
  expect(await refuserSansTrace(ctx, 'seances:convoquer', tard)).toMatchObject({ champ: 'le' })
})

test('Sans délai fixé par un texte, la séance s’ouvre aussi sans convocation ; sinon elle l’attend', async () => {
  const { ctx, seance } = await preparer()
  expect(await refuserSansTrace(ctx, 'seances:ouvrir', { seance, heure: '14:30' })).toMatchObject({
    code: 'seance_non_convoquee',
  })
  const reunion = await faire(ctx, 'seances:creer', {
    convention: MARNE,
    instance: 'reunion_mensuelle',
    date: '2022-03-07',
  })
  const ouverte = await faire(ctx, 'seances:ouvrir', { seance: reunion.id, heure: '09:30' })
  expect(ouverte).toMatchObject({ etat: 'ouverte', ouverteA: '09:30', president: null })
})

test('Une séance convoquée qui change de jour est à convoquer de nouveau, et son projet de décision la suit', async () => {
  const { ctx, seance } = await preparer()
  const { points } = await faire(ctx, 'points:ajouter', { seance, type: 'decision', intitule: 'Convention' })
  const projet = await faire(ctx, 'decisions:proposer', { point: points[0]?.id, titre: 'Convention' })
  await faire(ctx, 'seances:convoquer', { seance, le: '2023-11-20' })
  const autreHeure = await faire(ctx, 'seances:modifier', { seance, heure: '15:00' })
  expect(autreHeure).toMatchObject({ etat: 'convoquee', heure: '15:00' })
  const autreJour = await faire(ctx, 'seances:modifier', { seance, date: '2023-12-13' })
  expect(autreJour).toMatchObject({ etat: 'prevue', convoqueeLe: null, date: '2023-12-13' })
  expect(autreJour.actes.at(-1)?.libelle).toBe(
    'Séance portée au 13/12/2023 à 15:00, les convocations sont à refaire',
  )
  expect(await faire(ctx, 'decisions:get', { decision: projet.id })).toMatchObject({ date: '2023-12-13' })
})

test('Le président est un membre de l’instance qui n’est pas vacant, et le jour d’une séance ouverte ne change plus', async () => {
  const { ctx, seance } = await preparer()
  const modifier = (entree: object) => ({ seance, ...entree })
  expect(await refuserSansTrace(ctx, 'seances:modifier', modifier({ president: 'maire:1' }))).toMatchObject({
    code: 'place_inconnue',
    champ: 'president',
  })
  await faire(ctx, 'seances:convoquer', { seance, le: '2023-11-20' })
  const { membres } = await faire(ctx, 'seances:ouvrir', { seance, heure: '14:30' })
  const president = membres[0]?.place
  const notee = await faire(
    ctx,
    'seances:modifier',
    modifier({ president, secretaire: ' Mme S ', notes: 'n' }),
  )
  expect(notee).toMatchObject({ president, secretaire: 'Mme S', notes: 'n' })
  expect(await refuserSansTrace(ctx, 'seances:modifier', modifier({ date: '2023-12-07' }))).toMatchObject({
    code: 'seance_ouverte',
    champ: 'date',
  })
})
