import { expect, test } from 'vitest'
import { apparier, territoireDe } from '../../../../renderer/features/seances/appariement.ts'
import { listMois } from '../../../../renderer/features/seances/calendrier-annee.ts'
import type { Echeance } from '../../../../shared/domain/reponses.ts'
import type { ResumeSeance } from '../../../../shared/domain/seance.ts'

const due = (partie: Partial<Echeance>): Echeance => ({
  code: 'comite',
  libelle: 'Comité stratégique',
  date: '2022-12-31',
  instance: 'comite_strategique',
  regle: '',
  etat: 'a_venir',
  seance: null,
  ...partie,
})

const seance = (partie: Partial<ResumeSeance>): ResumeSeance => ({
  id: 1,
  convention: 'c',
  instance: 'comite_strategique',
  libelle: 'Comité stratégique',
  territoire: null,
  date: '2022-03-14',
  heure: null,
  lieu: null,
  etat: 'prevue',
  convocation: 1,
  suiteDe: null,
  serie: null,
  quorum: { requis: null, presents: 0, comptes: 0, atteint: false, regle: 'aucun', phrase: '' },
  version: 1,
  ...partie,
})

const mois = (echeances: Echeance[], seances: ResumeSeance[], aujourdhui = '2022-01-01') =>
  listMois({ annee: 2022, aujourdhui, echeances, seances, paires: apparier(echeances, seances) })

test('une échéance et sa séance d’un autre mois sont là toutes les deux, et l’échéance mène à la séance', () => {
  const douze = mois([due({ seance: 1 })], [seance({})])
  expect(douze[2]?.map(e => [e.jour, e.seance, e.etat.mot])).toEqual([['2022-03-14', 1, 'à préparer']])
  expect(douze[11]?.map(e => [e.jour, e.seance, e.etat.mot])).toEqual([
    ['2022-12-31', 1, 'séance prévue le 14/03/2022'],
  ])
})

test('dans le mois de sa séance, l’échéance lui laisse la place', () => {
  const douze = mois([due({ seance: 1 })], [seance({ date: '2022-12-05' })])
  expect(douze[11]?.map(e => e.cle)).toEqual(['seance-1'])
})

test('une échéance que sa séance a tenue est « tenue », une manquée reste « en retard »', () => {
  const tenue = mois([due({ seance: 1, etat: 'fait' })], [seance({ etat: 'close' })])
  expect(tenue[11]?.[0]?.etat.mot).toBe('tenue')
  const manquee = mois(
    [due({ seance: 1, etat: 'en_retard', date: '2022-01-01' })],
    [seance({})],
    '2022-02-01',
  )
  expect(manquee[0]?.[0]?.etat.mot).toBe('en retard')
})

test('les échéances de plusieurs territoires le même jour font une seule ligne', () => {
  const locale = { code: 'instance', instance: 'locale', date: '2022-06-30' } as const
  const [entree, ...reste] =
    mois(
      ['Meaux', 'Torcy', 'Provins'].map(t => due({ ...locale, libelle: `Instance locale, ${t}` })),
      [],
    )[5] ?? []
  expect(reste).toEqual([])
  expect([entree?.libelle, entree?.nombre]).toEqual(['Instance locale', 3])
})

test('une fenêtre commencée l’an passé est à son dernier jour', () => {
  const douze = mois([due({ date: { du: '2021-12-30', au: '2022-03-30' } })], [])
  expect(douze[2]?.map(e => e.jour)).toEqual(['2022-03-30'])
})

test('rien d’une autre année n’apparaît', () => {
  expect(mois([due({ date: '2023-12-31' })], []).flat()).toEqual([])
})

test('le territoire d’une échéance est celui que son nom finit par dire, le plus long', () => {
  const territoires = [
    { code: 'agence:loire', libelle: 'Loire' },
    { code: 'agence:rives', libelle: 'Rives de, Loire' },
    { code: 'mds:loire', libelle: 'Loire' },
  ]
  expect(territoireDe({ libelle: 'Instance, Loire' }, territoires)).toBe('agence:loire')
  expect(territoireDe({ libelle: 'Instance, Rives de, Loire' }, territoires)).toBe('agence:rives')
  expect(territoireDe({ libelle: 'Comité' }, territoires)).toBeNull()
})
