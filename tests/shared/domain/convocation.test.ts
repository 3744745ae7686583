import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDelai, getPremierJour } from '../../../shared/domain/convocation.ts'
import { formatJourIso, getJour } from '../../../shared/domain/dates.ts'
import { type RegleQuorum, regleQuorumSchema } from '../../../shared/domain/instance.ts'
import { reglementDe } from '../../helpers/assemblee.ts'

const verifier = (
  regle: RegleQuorum,
  d: { convocation?: 1 | 2; le: string | null; date: string; premiere?: string },
) =>
  checkDelai({
    reglement: reglementDe(regle),
    convocation: d.convocation ?? 1,
    le: d.le === null ? null : getJour(d.le),
    date: getJour(d.date),
    premiere: d.premiere === undefined ? null : getJour(d.premiere),
  })
const iso = (jour: number | null) => (jour === null ? null : formatJourIso(jour))

describe('Lodève', () => {
  const seconde = { convocation: 2, premiere: '2023-12-06' } as const

  test('La convocation du 07/12/2023 permet la séance du 15/12/2023', () => {
    const delai = verifier('ccas', { ...seconde, le: '2023-12-07', date: '2023-12-15' })
    expect(delai).toEqual({
      respecte: true,
      auPlusTard: getJour('2023-12-12'),
      phrase:
        'Convocation du 07/12/2023 pour une séance le 15/12/2023 : le délai de 3 jours est respecté (CASF, article R. 123-17).',
    })
  })

  test('Trois jours exactement après la seconde convocation, la séance peut se tenir ; deux jours, non', () => {
    expect(verifier('ccas', { ...seconde, le: '2023-12-07', date: '2023-12-10' }).respecte).toBe(true)
    const court = verifier('ccas', { ...seconde, le: '2023-12-07', date: '2023-12-09' })
    expect(court.respecte).toBe(false)
    expect(court.phrase).toContain('il y a 2 jours, il en faut 3')
    expect(court.phrase).toContain(
      'Convoquez au plus tard le 06/12/2023, ou tenez la séance à partir du 10/12/2023.',
    )
  })

  test('La seconde convocation ne précède pas la séance sans quorum', () => {
    const avant = verifier('ccas', { ...seconde, le: '2023-12-05', date: '2023-12-15' })
    expect(avant.respecte).toBe(false)
    expect(avant.phrase).toContain('séance sans quorum du 06/12/2023')
  })

  test('Avant toute convocation, une date trop proche est déjà dite', () => {
    const tropTot = verifier('ccas', { ...seconde, le: null, date: '2023-12-08' })
    expect(tropTot).toMatchObject({ respecte: false, auPlusTard: null })
    expect(tropTot.phrase).toContain('à partir du 09/12/2023')
    expect(verifier('ccas', { ...seconde, le: null, date: '2023-12-15' }).respecte).toBe(true)
  })
})

test.for([
  ['ccas', '2023-03-10', '2023-03-14', '2023-03-10', true],
  ['ccas', '2023-03-11', '2023-03-14', '2023-03-10', false],
  ['conseil_municipal', '2023-03-08', '2023-03-14', '2023-03-08', true],
  ['conseil_municipal', '2023-03-09', '2023-03-14', '2023-03-08', false],
  ['conseil_departemental', '2023-03-02', '2023-03-14', '2023-03-02', true],
  ['conseil_departemental', '2023-03-03', '2023-03-14', '2023-03-02', false],
  ['commission_permanente', '2023-03-14', '2023-03-14', null, true],
  ['commission_permanente', '2023-03-15', '2023-03-14', null, false],
  ['aucun', '2023-03-13', '2023-03-14', null, true],
] as const)('%s convoqué le %s pour le %s', ([regle, le, date, auPlusTard, respecte]) => {
  const delai = verifier(regle, { le, date })
  expect(delai.respecte).toBe(respecte)
  expect(iso(delai.auPlusTard)).toBe(auPlusTard)
  expect(delai.phrase).toMatch(/^[A-ZÀÉ].*\.$/)
})

test('Le conseil départemental se réunit de plein droit trois jours après la séance sans quorum', () => {
  const plein = { convocation: 2, premiere: '2023-03-14' } as const
  expect(verifier('conseil_departemental', { ...plein, le: '2023-03-16', date: '2023-03-17' }).respecte).toBe(
    true,
  )
  expect(verifier('conseil_departemental', { ...plein, le: '2023-03-14', date: '2023-03-16' }).respecte).toBe(
    false,
  )
})

test('Sans règle de seconde convocation, le délai ordinaire demeure et la séance vient après la première', () => {
  const d = { convocation: 2, premiere: '2023-03-14', le: '2023-03-14' } as const
  expect(verifier('aucun', { ...d, date: '2023-03-14' }).respecte).toBe(false)
  expect(verifier('aucun', { ...d, date: '2023-03-15' }).respecte).toBe(true)
})

test('La phrase dit avant la convocation jusqu’à quand elle peut partir', () => {
  expect(verifier('ccas', { le: null, date: '2023-03-14' }).phrase).toBe(
    'La convocation part au plus tard le 10/03/2023 pour une séance le 14/03/2023 : 3 jours francs (CASF, article R. 123-16).',
  )
})

const demande = fc.record({
  regle: fc.constantFrom(...regleQuorumSchema.options),
  le: fc.integer({ min: 18_000, max: 20_000 }),
  apres: fc.option(fc.integer({ min: 0, max: 30 })),
})

test('Le premier jour permis est le premier dont le délai est respecté, et la convocation peut partir ce jour-là', () => {
  fc.assert(
    fc.property(demande, ({ regle, le, apres }) => {
      const premiere = apres === null ? null : le - apres
      const d = {
        reglement: reglementDe(regle),
        convocation: apres === null ? (1 as const) : (2 as const),
        le,
        premiere,
      }
      const date = getPremierJour(d)
      const delai = checkDelai({ ...d, date })
      expect(delai.respecte).toBe(true)
      expect(checkDelai({ ...d, date: date - 1 }).respecte).toBe(false)
      if (delai.auPlusTard !== null) {
        expect(le).toBeLessThanOrEqual(delai.auPlusTard)
        expect(checkDelai({ ...d, date, le: delai.auPlusTard }).respecte).toBe(true)
        expect(checkDelai({ ...d, date, le: delai.auPlusTard + 1 }).respecte).toBe(false)
      }
    }),
  )
})
