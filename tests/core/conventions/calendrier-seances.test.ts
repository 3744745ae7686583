import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { baseDuComite, ouvrirComite, preparerComite, SEM } from '../../helpers/comite.ts'
import { faire } from '../../helpers/reunion.ts'

const CONVENTION = { convention: SEM }

test('Une séance tenue fait son échéance ; prévue, elle se nomme à côté sans changer l’état', async () => {
  const { ctx } = await baseDuComite('2023-10-01')
  const comite = async () =>
    (await faire(ctx, 'calendrier:list', CONVENTION)).filter(e => e.code === 'comite').at(-1)
  expect(await comite()).toMatchObject({ etat: 'a_venir', seance: null })
  const { seance } = await ouvrirComite(ctx, '2023-06-20')
  expect(await comite()).toMatchObject({ etat: 'a_venir', seance })
  await faire(ctx, 'seances:clore', { seance, heure: '16:00' })
  expect(await comite()).toMatchObject({ etat: 'fait', seance })
  await faire(ctx, 'engagements:noter', { ...CONVENTION, code: 'comite_strategique', date: '2023-06-20' })
  const etats = (await faire(ctx, 'calendrier:list', CONVENTION)).filter(e => e.code === 'comite')
  expect(etats.map(e => e.etat)).toEqual(['en_retard', 'en_retard', 'fait'])
})

test('La séance d’un territoire ne répond qu’à l’échéance de ce territoire', async () => {
  const { ctx } = await baseDuComite('2022-06-01')
  const lieu = { instance: 'instance_locale', territoire: 'agence:torcy' }
  const { seance } = await ouvrirComite(ctx, '2022-05-10', ['Situation'], lieu)
  await faire(ctx, 'seances:clore', { seance, heure: '16:00' })
  await faire(ctx, 'engagements:noter', { ...CONVENTION, code: 'instance_locale', date: '2022-05-11' })
  await faire(ctx, 'engagements:noter', {
    ...CONVENTION,
    code: 'instance_locale',
    date: '2022-05-12',
    territoire: 'agence:meaux',
  })
  const faites = (await faire(ctx, 'calendrier:list', CONVENTION)).filter(
    e => e.instance === 'instance_locale' && e.etat === 'fait',
  )
  expect(faites.map(e => [e.libelle.split(', ').at(-1), e.date, e.seance])).toEqual([
    ['Meaux', '2022-06-30', null],
    ['Torcy', '2022-06-30', seance],
  ])
})

test('Les séances à venir sont dans l’agenda à leur heure, en heure locale', async () => {
  const { ctx, dossier } = await baseDuComite('2023-05-01')
  const { seance } = await preparerComite(ctx, '2023-06-20', ['Bilan'])
  await faire(ctx, 'seances:modifier', { seance, lieu: 'Melun ; salle A, 2e étage' })
  await faire(ctx, 'points:ajouter', { seance, type: 'debat', intitule: 'Débat', dureeMin: 90 })
  const { id: sansHeure } = await faire(ctx, 'seances:creer', {
    ...CONVENTION,
    instance: 'instance_locale',
    territoire: 'agence:meaux',
    date: '2023-06-21',
  })
  const fichier = join(dossier, 'c.ics')
  const { evenements } = await faire(ctx, 'calendrier:exporter', { ...CONVENTION, fichier })
  const relus = new ICAL.Component(ICAL.parse(readFileSync(fichier, 'utf8')))
    .getAllSubcomponents('vevent')
    .map(v => new ICAL.Event(v))
  expect(relus).toHaveLength(evenements)
  expect(new Set(relus.map(e => e.uid)).size).toBe(evenements)
  const trouver = (n: number) => relus.find(e => e.uid === `${SEM}-seance-${n}@tandem`)
  const comite = trouver(seance)
  expect(comite?.startDate.toString()).toBe('2023-06-20T14:00:00')
  expect(comite?.startDate.zone.tzid).toBe('floating')
  expect(comite?.endDate.toString()).toBe('2023-06-20T15:30:00')
  expect(comite?.location).toBe('Melun ; salle A, 2e étage')
  expect(trouver(sansHeure)?.startDate.isDate).toBe(true)
  expect(trouver(sansHeure)?.summary).toContain(', Meaux')
})
