import fc from 'fast-check'
import { expect, test } from 'vitest'
import { getJour } from '../../../shared/domain/dates.ts'
import { nommerJourFerie } from '../../../shared/domain/jours-feries.ts'
import type { Serie } from '../../../shared/domain/serie.ts'
import { listDatesSerie } from '../../../shared/domain/series.ts'
import { attraperRefus } from '../../helpers/assemblee.ts'

const dates = (regle: Serie['regle'], du = '2023-01-01', au = '2023-12-31') =>
  listDatesSerie({ du, au, regle })
const jourSemaine = (date: string) => ((getJour(date) + 3) % 7) + 1

test('Le deuxième mardi de chaque mois donne douze séances', () => {
  const serie = dates({ type: 'jour_de_semaine', rang: 2, jour: 2, tousLesMois: 1 })
  expect(serie.map(s => s.date)).toEqual([
    '2023-01-10',
    '2023-02-14',
    '2023-03-14',
    '2023-04-11',
    '2023-05-09',
    '2023-06-13',
    '2023-07-11',
    '2023-08-08',
    '2023-09-12',
    '2023-10-10',
    '2023-11-14',
    '2023-12-12',
  ])
  expect(serie.every(s => s.raison === null && s.prevue === s.date)).toBe(true)
})

test('Le dernier lundi d’un trimestre, et un lundi férié reporté au mardi', () => {
  expect(dates({ type: 'jour_de_semaine', rang: -1, jour: 1, tousLesMois: 3 }).map(s => s.date)).toEqual([
    '2023-01-30',
    '2023-04-24',
    '2023-07-31',
    '2023-10-30',
  ])
  const paques = dates(
    { type: 'jour_de_semaine', rang: 2, jour: 1, tousLesMois: 1 },
    '2023-04-01',
    '2023-04-30',
  )
  expect(paques).toEqual([
    { date: '2023-04-11', prevue: '2023-04-10', raison: 'Jour férié : le lundi de Pâques.' },
  ])
})

test('Un 31 se tient le dernier jour ouvré des mois plus courts', () => {
  const serie = dates({ type: 'jour_du_mois', jour: 31, tousLesMois: 1 }, '2023-01-15', '2023-05-31')
  expect(serie).toEqual([
    { date: '2023-01-31', prevue: '2023-01-31', raison: null },
    { date: '2023-02-28', prevue: '2023-02-28', raison: null },
    { date: '2023-03-31', prevue: '2023-03-31', raison: null },
    { date: '2023-04-28', prevue: '2023-04-30', raison: 'Ce jour est un dimanche.' },
    { date: '2023-05-31', prevue: '2023-05-31', raison: null },
  ])
})

test('Un 29 février existe une fois tous les quatre ans', () => {
  const serie = dates({ type: 'jour_du_mois', jour: 29, tousLesMois: 12 }, '2023-02-01', '2024-12-31')
  expect(serie.map(s => s.prevue)).toEqual(['2023-02-28', '2024-02-29'])
})

test('Qui demande un samedi l’obtient', () => {
  const serie = dates({ type: 'semaines', jour: 6, toutesLes: 2 }, '2023-03-01', '2023-04-10')
  expect(serie.map(s => s.date)).toEqual(['2023-03-04', '2023-03-18', '2023-04-01'])
})

test('Toutes les deux semaines se comptent depuis le premier jour de la série', () => {
  const serie = dates({ type: 'semaines', jour: 4, toutesLes: 2 }, '2023-05-04', '2023-06-01')
  expect(serie).toEqual([
    { date: '2023-05-04', prevue: '2023-05-04', raison: null },
    { date: '2023-05-19', prevue: '2023-05-18', raison: 'Jour férié : l’Ascension.' },
    { date: '2023-06-01', prevue: '2023-06-01', raison: null },
  ])
})

test('Une série inversée, trop longue ou à une date qui n’existe pas est refusée à côté de son champ', () => {
  const regle = { type: 'semaines', jour: 1, toutesLes: 1 } as const
  expect(attraperRefus(() => dates(regle, '2023-02-01', '2023-01-31'))).toMatchObject({ champ: 'au' })
  const longue = attraperRefus(() => dates(regle, '2000-01-01', '2023-01-31'))
  expect(longue).toMatchObject({ code: 'serie_trop_longue', champ: 'au' })
  expect(longue.message).toContain('1205 séances, 200 au plus')
  expect(attraperRefus(() => dates(regle, '2023-02-30', '2023-03-31'))).toMatchObject({ champ: 'du' })
})

const regle: fc.Arbitrary<Serie['regle']> = fc.oneof(
  fc.record({
    type: fc.constant('jour_de_semaine' as const),
    rang: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
    jour: fc.integer({ min: 1, max: 5 }),
    tousLesMois: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    type: fc.constant('jour_du_mois' as const),
    jour: fc.integer({ min: 1, max: 31 }),
    tousLesMois: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    type: fc.constant('semaines' as const),
    jour: fc.integer({ min: 1, max: 5 }),
    toutesLes: fc.integer({ min: 1, max: 8 }),
  }),
)

test('Chaque séance est un jour ouvré, une seule fois, dans l’ordre, et une date déplacée dit pourquoi', () => {
  fc.assert(
    fc.property(regle, fc.integer({ min: 2014, max: 2040 }), (r, annee) => {
      const serie = dates(r, `${annee}-01-01`, `${annee + 2}-12-31`)
      const jours = serie.map(s => s.date)
      expect(jours).toEqual([...new Set(jours)].sort())
      for (const s of serie) {
        expect(jourSemaine(s.date)).toBeLessThan(6)
        expect(nommerJourFerie(getJour(s.date))).toBeNull()
        expect(s.raison === null).toBe(s.date === s.prevue)
      }
      const mensuelle = r.type !== 'semaines'
      if (mensuelle) expect(serie).toHaveLength(Math.ceil(36 / r.tousLesMois))
    }),
  )
})
