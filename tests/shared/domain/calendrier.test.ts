import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listCalendrier, listOccurrences } from '../../../shared/domain/calendrier.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import { formatJourIso, getJour, partiesDuJour } from '../../../shared/domain/dates.ts'
import type { Rythme } from '../../../shared/domain/instance.ts'
import type { Echeance } from '../../../shared/domain/reponses.ts'
import { profil } from '../../helpers/conventions.ts'

const AUJOURDHUI = getJour('2023-05-01')
const dates = (c: Convention, code: Echeance['code']) =>
  listCalendrier(c, AUJOURDHUI)
    .filter(e => e.code === code)
    .map(e => e.date)

describe('Les dates des cinq conventions', () => {
  test('Le bilan 2022 de Seine-et-Marne est dû le 30/06/2023', () => {
    expect(dates(profil('seine-et-marne-2022'), 'bilan_annuel')).toEqual(['2023-06-30', '2024-06-30'])
  })

  test('Le bilan 2015 d’Indre-et-Loire est dû le 30/04/2016', () => {
    expect(dates(profil('indre-et-loire-2014'), 'bilan_annuel')).toEqual([
      '2015-04-30',
      '2016-04-30',
      '2017-04-30',
    ])
  })

  test('Le second comité d’Indre-et-Loire suit la signature, et non l’effet, de six mois', () => {
    expect(dates(profil('indre-et-loire-2014'), 'comite')).toEqual([
      '2014-04-01',
      '2014-11-19',
      '2014-12-31',
      '2015-12-31',
      '2016-12-31',
    ])
  })

  test('Le comité extraordinaire du Lodévois se tient entre le 30/06 et le 30/09/2025', () => {
    expect(dates(profil('lodevois-larzac-2024'), 'comite_extraordinaire')).toEqual([
      { du: '2025-06-30', au: '2025-09-30' },
    ])
  })

  test('Les données du Lodévois sont détruites au plus tard le 28/02/2026', () => {
    expect(dates(profil('lodevois-larzac-2024'), 'destruction')).toEqual(['2026-02-28'])
  })

  test('Les suites de la convention de Seine-et-Marne se décident le 30/09/2023', () => {
    expect(dates(profil('seine-et-marne-2022'), 'renouvellement')).toEqual(['2023-09-30'])
  })

  test('Le comité de Seine-et-Marne se tient au démarrage, chaque année et à la fin', () => {
    expect(dates(profil('seine-et-marne-2022'), 'comite')).toEqual(['2022-01-01', '2022-12-31', '2023-12-31'])
  })

  test('La Seine-et-Marne a deux échanges et une réunion par mois, deux instances locales par agence et par an', () => {
    const instances = listCalendrier(profil('seine-et-marne-2022'), AUJOURDHUI).filter(
      e => e.code === 'instance',
    )
    const compte = Object.groupBy(instances, e => e.instance ?? '')
    expect(Object.fromEntries(Object.entries(compte).map(([k, l]) => [k, l?.length]))).toEqual({
      echanges_locaux: 48,
      reunion_mensuelle: 24,
      instance_locale: 32,
    })
    expect(dates(profil('seine-et-marne-2022'), 'liste_mensuelle')).toHaveLength(24)
  })

  test('La Creuse met sa base de ressources à jour chaque année, et son préavis est de deux mois', () => {
    expect(dates(profil('creuse-2023'), 'base_ressources')).toEqual(['2023-12-31', '2024-12-31'])
    expect(dates(profil('creuse-2023'), 'preavis')).toEqual(['2024-10-31'])
    expect(dates(profil('lodevois-larzac-2024'), 'preavis')).toEqual(['2025-12-16'])
  })

  test('Le protocole national a un comité par an et une évaluation au terme', () => {
    expect(dates(profil('protocole-national-2014'), 'comite')).toEqual([
      '2014-12-31',
      '2015-12-31',
      '2016-12-31',
      '2017-12-31',
    ])
    expect(dates(profil('protocole-national-2014'), 'evaluation')).toEqual(['2017-12-31'])
  })

  test('La fin de la convention mère est à côté de celle de sa fille', () => {
    expect(dates(profil('lodevois-larzac-2024'), 'fin_convention')).toEqual(['2025-12-31', '2025-12-31'])
  })
})

describe('L’état d’une échéance', () => {
  const c = profil('seine-et-marne-2022')
  const etat = (jour: string, faits: { code: string; jour: string }[] = []) =>
    listCalendrier(
      c,
      getJour(jour),
      faits.map(f => ({ code: f.code, jour: getJour(f.jour) })),
    ).find(e => e.libelle === 'Bilan annuel de 2022')?.etat

  test('Le bilan est à venir, puis proche, puis en retard', () => {
    expect(etat('2023-03-01')).toBe('a_venir')
    expect(etat('2023-05-31')).toBe('proche')
    expect(etat('2023-06-30')).toBe('proche')
    expect(etat('2023-07-01')).toBe('en_retard')
  })

  test('Un bilan rendu en retard est fait', () => {
    expect(etat('2023-09-01', [{ code: 'bilan_annuel', jour: '2023-08-20' }])).toBe('fait')
  })

  test('Un comité tenu en 2023 ne rattrape pas celui de 2022', () => {
    const comites = listCalendrier(c, getJour('2023-10-01'), [
      { code: 'comite_strategique', jour: getJour('2023-06-12') },
    ]).filter(e => e.code === 'comite')
    expect(comites.map(e => e.etat)).toEqual(['en_retard', 'en_retard', 'fait'])
  })

  test('Un comité tenu dans les trois mois de l’effet est celui du démarrage', () => {
    const etats = (jour: string) =>
      listCalendrier(c, getJour('2022-07-01'), [{ code: 'comite_strategique', jour: getJour(jour) }])
        .filter(e => e.code === 'comite')
        .map(e => e.etat)
    expect(etats('2022-01-14')).toEqual(['fait', 'a_venir', 'a_venir'])
    expect(etats('2022-04-01')).toEqual(['fait', 'a_venir', 'a_venir'])
    expect(etats('2022-04-02')).toEqual(['en_retard', 'fait', 'a_venir'])
  })

  test('Une réunion mensuelle passée n’est plus à rattraper', () => {
    const [premiere] = listCalendrier(c, getJour('2023-10-01')).filter(e => e.code === 'instance')
    expect(premiere?.etat).toBe('passee')
  })
})

describe('Pour toute convention', () => {
  const rythme: fc.Arbitrary<Rythme> = fc.oneof(
    fc.constantFrom<Rythme>({ type: 'au_demarrage' }, { type: 'a_la_fin' }, { type: 'fin_annee_civile' }),
    fc.integer({ min: 1, max: 12 }).map((nombre): Rythme => ({ type: 'par_an', nombre })),
    fc.integer({ min: 1, max: 4 }).map((nombre): Rythme => ({ type: 'par_mois', nombre })),
    fc.integer({ min: 1, max: 3 }).map((nombre): Rythme => ({ type: 'par_trimestre', nombre })),
  )
  const convention = fc
    .record({
      debut: fc.integer({ min: 14_000, max: 22_000 }),
      jours: fc.integer({ min: 1, max: 1500 }),
      rythmes: fc.array(rythme, { maxLength: 3 }),
    })
    .map(({ debut, jours, rythmes }): Convention => {
      const base = profil('seine-et-marne-2022')
      const [premiere] = base.instances
      return {
        ...base,
        dates: { ...base.dates, effet: formatJourIso(debut), fin: formatJourIso(debut + jours) },
        instances: premiere ? [{ ...premiere, rythmes }] : [],
      }
    })

  test('Les dates sont réelles, dans l’ordre, et les réunions dans la durée de la convention', () => {
    fc.assert(
      fc.property(convention, c => {
        const occurrences = listOccurrences(c)
        const jours = occurrences.map(o => o.au)
        expect(jours).toEqual([...jours].sort((a, b) => a - b))
        for (const o of occurrences) {
          expect(o.du).toBeLessThanOrEqual(o.au)
          expect(getJour(formatJourIso(o.au))).toBe(o.au)
          if (o.instance === null) continue
          expect(o.au).toBeGreaterThanOrEqual(getJour(c.dates.effet))
          expect(o.au).toBeLessThanOrEqual(getJour(c.dates.fin))
        }
      }),
      { numRuns: 200 },
    )
  })

  test('Chaque année d’effet a un bilan, dû l’année d’après', () => {
    fc.assert(
      fc.property(convention, c => {
        const bilans = listOccurrences(c).filter(o => o.code === 'bilan_annuel')
        const annee = (jour: string) => partiesDuJour(getJour(jour)).annee
        expect(bilans.map(o => partiesDuJour(o.au).annee - 1)).toEqual(
          Array.from(
            { length: annee(c.dates.fin) - annee(c.dates.effet) + 1 },
            (_, i) => annee(c.dates.effet) + i,
          ),
        )
      }),
      { numRuns: 100 },
    )
  })
})
