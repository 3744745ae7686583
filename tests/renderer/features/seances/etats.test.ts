import { expect, test } from 'vitest'
import {
  avancement,
  etatAffiche,
  lireMoment,
  prochaineEtape,
} from '../../../../renderer/features/seances/etats.ts'

type Demande = Parameters<typeof prochaineEtape>[0]
const point = (etat: Demande['points'][number]['etat']) => ({ etat }) as Demande['points'][number]

test('une adresse sans moment ouvre « Préparer »', () => {
  expect([undefined, 'tenir', 'clore', 'autre'].map(lireMoment)).toEqual([
    'preparer',
    'tenir',
    'clore',
    'preparer',
  ])
})

test('une séance attendue dont le jour est passé est en retard, pas une séance tenue', () => {
  expect(etatAffiche({ etat: 'prevue', date: '2022-03-14' }, '2022-03-15')).toBe('en_retard')
  expect(etatAffiche({ etat: 'convoquee', date: '2022-03-15' }, '2022-03-15')).toBe('convoquee')
  expect(etatAffiche({ etat: 'close', date: '2022-03-14' }, '2022-03-15')).toBe('close')
  expect(etatAffiche({ etat: 'annulee', date: '2022-03-14' }, '2022-03-15')).toBe('annulee')
})

test.each<[Demande, string | undefined, string | undefined]>([
  [{ etat: 'prevue', points: [], seconde: null }, 'composer', 'preparer'],
  [{ etat: 'prevue', points: [point('a_traiter')], seconde: null }, 'convoquer', 'preparer'],
  [{ etat: 'convoquee', points: [point('a_traiter')], seconde: null }, 'ouvrir', 'tenir'],
  [{ etat: 'ouverte', points: [point('traite'), point('en_cours')], seconde: null }, 'traiter', 'tenir'],
  [{ etat: 'ouverte', points: [point('traite'), point('reporte')], seconde: null }, 'clore', 'tenir'],
  [{ etat: 'sans_quorum', points: [], seconde: null }, 'reconvoquer', 'clore'],
  [{ etat: 'sans_quorum', points: [], seconde: 4 }, 'seconde', 'clore'],
  [{ etat: 'close', points: [], seconde: null }, 'diffuser', 'clore'],
  [{ etat: 'annulee', points: [], seconde: null }, undefined, undefined],
])('la prochaine étape de %o est %s', (seance, etape, moment) => {
  const suite = prochaineEtape(seance)
  expect([suite?.etape, suite?.moment]).toEqual([etape, moment])
})

test('un seul moment est en cours à la fois', () => {
  for (const etat of ['prevue', 'convoquee', 'ouverte', 'close', 'sans_quorum'] as const)
    expect(Object.values(avancement(etat)).filter(e => e === 'en_cours')).toHaveLength(1)
})
