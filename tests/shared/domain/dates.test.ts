import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ajouterMois,
  formatJourFr,
  formatJourIso,
  getJour,
  jourDepuisParties,
  joursDansMois,
  parseJour,
  partiesDuJour,
} from '../../../shared/domain/dates.ts'

const unJour = fc.integer({ min: getJour('1900-01-01'), max: getJour('2199-12-31') })

describe('calendar days', () => {
  test('a day written and read again is the same day', () => {
    fc.assert(fc.property(unJour, jour => parseJour(formatJourIso(jour)) === jour))
  })

  test('the next number is the next day of the calendar', () => {
    fc.assert(
      fc.property(unJour, jour => {
        const a = partiesDuJour(jour)
        const b = partiesDuJour(jour + 1)
        const dernier = a.jour === joursDansMois(a.annee, a.mois)
        return dernier ? b.jour === 1 : b.jour === a.jour + 1 && b.mois === a.mois
      }),
    )
  })

  test('adding months never changes the day but to clamp it to the end of a shorter month', () => {
    fc.assert(
      fc.property(unJour, fc.integer({ min: -600, max: 600 }), (jour, mois) => {
        const avant = partiesDuJour(jour)
        const apres = partiesDuJour(ajouterMois(jour, mois))
        const ecart = apres.annee * 12 + apres.mois - (avant.annee * 12 + avant.mois)
        return ecart === mois && apres.jour === Math.min(avant.jour, joursDansMois(apres.annee, apres.mois))
      }),
    )
  })

  test.each([
    ['2021-08-31', 6, '2022-02-28'],
    ['2019-08-31', 6, '2020-02-29'],
    ['2014-05-19', 6, '2014-11-19'],
    ['2025-12-31', -6, '2025-06-30'],
    ['2025-12-31', -3, '2025-09-30'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2024-01-15', -1, '2023-12-15'],
  ])('%s plus %i months is %s', (depart, mois, arrivee) => {
    expect(formatJourIso(ajouterMois(getJour(depart), mois))).toBe(arrivee)
  })

  test.each(['2023-02-29', '2023-13-01', '2023-00-10', '2023-1-1', '1900-02-29', ''])(
    '%s is not a day',
    texte => {
      expect(parseJour(texte)).toBeUndefined()
      expect(() => getJour(texte)).toThrow(RangeError)
    },
  )

  test('a day that does not exist is refused rather than moved', () => {
    expect(jourDepuisParties(2023, 2, 31)).toBeUndefined()
    expect(formatJourFr(getJour('2023-04-03'))).toBe('03/04/2023')
  })
})
