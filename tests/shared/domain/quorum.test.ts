import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RegleQuorum, regleQuorumSchema } from '../../../shared/domain/instance.ts'
import { calculerQuorum } from '../../../shared/domain/quorum.ts'

type Cas = {
  nom: string
  regle: RegleQuorum
  exercice: number
  presents: number
  representes?: number
  pouvoirs?: number
  convocation?: 1 | 2
  requis: number | null
  comptes: number
  atteint: boolean
}

const CAS: Cas[] = [
  {
    nom: 'un CIAS de 19 membres demande 10 présents',
    regle: 'ccas',
    exercice: 19,
    presents: 4,
    requis: 10,
    comptes: 4,
    atteint: false,
  },
  {
    nom: 'le même CIAS délibère à 4 sur seconde convocation',
    regle: 'ccas',
    exercice: 19,
    presents: 4,
    convocation: 2,
    requis: 10,
    comptes: 4,
    atteint: true,
  },
  {
    nom: 'un CCAS de 19 membres délibère à 10',
    regle: 'ccas',
    exercice: 19,
    presents: 10,
    requis: 10,
    comptes: 10,
    atteint: true,
  },
  {
    nom: 'les pouvoirs ne font pas le quorum d’un CCAS',
    regle: 'ccas',
    exercice: 19,
    presents: 9,
    pouvoirs: 5,
    requis: 10,
    comptes: 9,
    atteint: false,
  },
  {
    nom: 'la moitié juste ne suffit pas à un CCAS pair',
    regle: 'ccas',
    exercice: 16,
    presents: 8,
    requis: 9,
    comptes: 8,
    atteint: false,
  },
  {
    nom: 'un conseil municipal de 29 membres, 24 présents et 5 procurations',
    regle: 'conseil_municipal',
    exercice: 29,
    presents: 24,
    pouvoirs: 5,
    requis: 15,
    comptes: 24,
    atteint: true,
  },
  {
    nom: 'un conseil municipal de 29 membres à 14 présents',
    regle: 'conseil_municipal',
    exercice: 29,
    presents: 14,
    pouvoirs: 15,
    requis: 15,
    comptes: 14,
    atteint: false,
  },
  {
    nom: 'un conseil municipal en seconde séance',
    regle: 'conseil_municipal',
    exercice: 29,
    presents: 3,
    convocation: 2,
    requis: 15,
    comptes: 3,
    atteint: true,
  },
  {
    nom: 'un conseil départemental de 46 membres demande 24 présents',
    regle: 'conseil_departemental',
    exercice: 46,
    presents: 24,
    requis: 24,
    comptes: 24,
    atteint: true,
  },
  {
    nom: 'un conseil départemental ne compte pas les représentés',
    regle: 'conseil_departemental',
    exercice: 46,
    presents: 23,
    representes: 2,
    requis: 24,
    comptes: 23,
    atteint: false,
  },
  {
    nom: 'un conseil départemental réuni trois jours plus tard',
    regle: 'conseil_departemental',
    exercice: 46,
    presents: 12,
    convocation: 2,
    requis: 24,
    comptes: 12,
    atteint: true,
  },
  {
    nom: 'une commission permanente compte les représentés',
    regle: 'commission_permanente',
    exercice: 32,
    presents: 31,
    representes: 1,
    requis: 17,
    comptes: 32,
    atteint: true,
  },
  {
    nom: 'une commission permanente atteint son quorum par un représenté',
    regle: 'commission_permanente',
    exercice: 32,
    presents: 16,
    representes: 1,
    requis: 17,
    comptes: 17,
    atteint: true,
  },
  {
    nom: 'une commission permanente compte les délégations de vote',
    regle: 'commission_permanente',
    exercice: 32,
    presents: 16,
    pouvoirs: 1,
    requis: 17,
    comptes: 17,
    atteint: true,
  },
  {
    nom: 'une commission permanente à moitié n’a pas son quorum',
    regle: 'commission_permanente',
    exercice: 32,
    presents: 16,
    requis: 17,
    comptes: 16,
    atteint: false,
  },
  {
    nom: 'un comité départemental pour l’emploi délibère à la moitié',
    regle: 'comite_departemental_emploi',
    exercice: 20,
    presents: 8,
    representes: 2,
    requis: 10,
    comptes: 10,
    atteint: true,
  },
  {
    nom: 'la moitié d’un nombre impair s’arrondit au-dessus',
    regle: 'comite_departemental_emploi',
    exercice: 21,
    presents: 10,
    requis: 11,
    comptes: 10,
    atteint: false,
  },
  {
    nom: 'le mandat compte au comité départemental pour l’emploi',
    regle: 'comite_departemental_emploi',
    exercice: 21,
    presents: 10,
    pouvoirs: 1,
    requis: 11,
    comptes: 11,
    atteint: true,
  },
  {
    nom: 'le comité départemental pour l’emploi n’a pas de séance sans quorum',
    regle: 'comite_departemental_emploi',
    exercice: 21,
    presents: 5,
    convocation: 2,
    requis: 11,
    comptes: 5,
    atteint: false,
  },
  {
    nom: 'un comité de pilotage n’a pas de quorum',
    regle: 'aucun',
    exercice: 6,
    presents: 2,
    representes: 1,
    requis: null,
    comptes: 3,
    atteint: true,
  },
  {
    nom: 'un comité de pilotage vide ne se tient pas',
    regle: 'aucun',
    exercice: 6,
    presents: 0,
    requis: null,
    comptes: 0,
    atteint: false,
  },
]

describe('Chaque ligne du tableau des quorums', () => {
  test.for(CAS)('$nom', ({ nom: _nom, requis, comptes, atteint, ...cas }) => {
    const quorum = calculerQuorum({ representes: 0, pouvoirs: 0, convocation: 1, ...cas })
    expect(quorum).toMatchObject({ requis, comptes, atteint, presents: cas.presents, regle: cas.regle })
    expect(quorum.phrase).toMatch(/^[A-ZÀÉ0-9].*\.$/)
  })
})

test('La phrase donne la règle, sa source et l’effet de la seconde convocation', () => {
  const cas = { regle: 'ccas', exercice: 19, presents: 4, representes: 0, pouvoirs: 2 } as const
  const premiere = calculerQuorum({ ...cas, convocation: 1 })
  expect(premiere.phrase).toContain('quorum de 10 pour 19 membres en exercice')
  expect(premiere.phrase).toContain('R. 123-17')
  expect(premiere.phrase).toContain('Une nouvelle convocation est nécessaire.')
  expect(premiere.phrase).toContain('Les 2 pouvoirs donnés comptent pour le vote, pas pour le quorum.')
  expect(calculerQuorum({ ...cas, convocation: 2 }).phrase).toContain('quel que soit le nombre des présents')
})

test('Plus de personnes que de membres est refusé', () => {
  const trop = {
    regle: 'ccas',
    exercice: 10,
    presents: 8,
    representes: 1,
    pouvoirs: 2,
    convocation: 1,
  } as const
  expect(() => calculerQuorum(trop)).toThrow(/11 personnes pour 10 membres/)
})

test('Un présent de plus ne fait jamais perdre le quorum', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...regleQuorumSchema.options),
      fc.integer({ min: 2, max: 200 }),
      fc.nat(),
      fc.constantFrom(1 as const, 2 as const),
      (regle, exercice, n, convocation) => {
        const presents = n % exercice
        const avec = (p: number) =>
          calculerQuorum({ regle, exercice, presents: p, representes: 0, pouvoirs: 0, convocation }).atteint
        expect(Number(avec(presents + 1))).toBeGreaterThanOrEqual(Number(avec(presents)))
        expect(avec(exercice)).toBe(true)
      },
    ),
  )
})
