import { describe, expect, test } from 'vitest'
import type { RegleQuorum } from '../../../shared/domain/instance.ts'
import { calculerPresence } from '../../../shared/domain/presence.ts'
import { assemblee, membre, reglementDe, sont } from '../../helpers/assemblee.ts'

type Cas = {
  nom: string
  regle: RegleQuorum
  exercice: number
  presents: number
  visio?: number
  representes?: number
  pouvoirs?: number
  convocation?: 1 | 2
  requis: number | null
  comptes: number
  atteint: boolean
  votants: number
}

/** Each of the last members gives his pouvoir to one of the first. */
function calculer(c: Pick<Cas, 'regle' | 'exercice' | 'presents'> & Partial<Cas>) {
  const { presents, visio = 0, representes = 0, pouvoirs = 0 } = c
  return calculerPresence({
    regle: c.regle,
    reglement: reglementDe(c.regle),
    convocation: c.convocation ?? 1,
    exercice: c.exercice,
    membres: assemblee(c.exercice, { representable: true }),
    presences: [
      ...sont('present', presents - visio),
      ...sont('visio', visio, presents - visio + 1),
      ...sont('represente', representes, presents + 1),
    ],
    pouvoirs: Array.from({ length: pouvoirs }, (_, i) => ({
      id: i + 1,
      mandant: `conseiller:${c.exercice - i}`,
      mandataire: `conseiller:${i + 1}`,
      recuLe: null,
    })),
  })
}

const CAS: Cas[] = [
  {
    nom: 'CIAS de 19 membres, 4 présents à la première convocation',
    regle: 'ccas',
    exercice: 19,
    presents: 4,
    requis: 10,
    comptes: 4,
    atteint: false,
    votants: 4,
  },
  {
    nom: 'CIAS de 19 membres, 4 présents à la seconde convocation (Lodève)',
    regle: 'ccas',
    exercice: 19,
    presents: 4,
    convocation: 2,
    requis: 10,
    comptes: 4,
    atteint: true,
    votants: 4,
  },
  {
    nom: 'les pouvoirs votent sans faire le quorum d’un CCAS',
    regle: 'ccas',
    exercice: 19,
    presents: 9,
    pouvoirs: 6,
    requis: 10,
    comptes: 9,
    atteint: false,
    votants: 15,
  },
  {
    nom: 'conseil municipal de 29 membres, 24 présents et 5 procurations',
    regle: 'conseil_municipal',
    exercice: 29,
    presents: 24,
    pouvoirs: 5,
    requis: 15,
    comptes: 24,
    atteint: true,
    votants: 29,
  },
  {
    nom: 'conseil municipal en seconde séance',
    regle: 'conseil_municipal',
    exercice: 29,
    presents: 3,
    convocation: 2,
    requis: 15,
    comptes: 3,
    atteint: true,
    votants: 3,
  },
  {
    nom: 'conseil départemental à la majorité absolue, dont deux en visioconférence',
    regle: 'conseil_departemental',
    exercice: 46,
    presents: 24,
    visio: 2,
    pouvoirs: 1,
    requis: 24,
    comptes: 24,
    atteint: true,
    votants: 25,
  },
  {
    nom: 'conseil départemental réuni trois jours plus tard',
    regle: 'conseil_departemental',
    exercice: 46,
    presents: 12,
    convocation: 2,
    requis: 24,
    comptes: 12,
    atteint: true,
    votants: 12,
  },
  {
    nom: 'commission permanente de 32 membres, 31 présents et 1 représenté',
    regle: 'commission_permanente',
    exercice: 32,
    presents: 31,
    representes: 1,
    requis: 17,
    comptes: 32,
    atteint: true,
    votants: 32,
  },
  {
    nom: 'commission permanente de 32 membres, 31 présents et 1 délégation de vote',
    regle: 'commission_permanente',
    exercice: 32,
    presents: 31,
    pouvoirs: 1,
    requis: 17,
    comptes: 32,
    atteint: true,
    votants: 32,
  },
  {
    nom: 'commission permanente dont une délégation fait le quorum',
    regle: 'commission_permanente',
    exercice: 32,
    presents: 16,
    pouvoirs: 1,
    requis: 17,
    comptes: 17,
    atteint: true,
    votants: 17,
  },
  {
    nom: 'comité départemental pour l’emploi à la moitié, mandats compris',
    regle: 'comite_departemental_emploi',
    exercice: 21,
    presents: 8,
    representes: 2,
    pouvoirs: 1,
    requis: 11,
    comptes: 11,
    atteint: true,
    votants: 11,
  },
  {
    nom: 'comité départemental pour l’emploi sous la moitié, même à la seconde convocation',
    regle: 'comite_departemental_emploi',
    exercice: 21,
    presents: 10,
    convocation: 2,
    requis: 11,
    comptes: 10,
    atteint: false,
    votants: 10,
  },
  {
    nom: 'comité de pilotage sans quorum, un membre représenté',
    regle: 'aucun',
    exercice: 6,
    presents: 2,
    representes: 1,
    requis: null,
    comptes: 3,
    atteint: true,
    votants: 3,
  },
]

describe('Chaque ligne du tableau des quorums', () => {
  test.for(CAS)('$nom', cas => {
    const p = calculer(cas)
    const { requis, comptes, atteint, presents } = cas
    expect(p.quorum).toMatchObject({ requis, comptes, atteint, presents })
    expect(p.votants).toBe(cas.votants)
    expect(p.presents).toBe(presents)
    expect(p.pouvoirs.every(pouvoir => pouvoir.compte)).toBe(true)
    expect(p.phrase).toContain(p.quorum.phrase)
  })
})

test('La phrase dit qui est là, puis le quorum', () => {
  const visio = { exercice: 19, presents: 12, visio: 1 } as const
  const { phrase, quorum } = calculer({ regle: 'conseil_departemental', ...visio })
  expect(phrase).toBe(`12 présents (dont 1 en visioconférence), 0 pouvoir, 12 votants. ${quorum.phrase}`)
})

test('Où le texte veut les membres sur place, celui qui suit en visioconférence ne compte ni ne vote', () => {
  const { phrase, quorum, votants } = calculer({ regle: 'ccas', exercice: 19, presents: 10, visio: 1 })
  expect({ votants, presents: quorum.presents, atteint: quorum.atteint }).toEqual({
    votants: 9,
    presents: 9,
    atteint: false,
  })
  expect(phrase).toMatch(/9 présents, .*1 membre suit la séance en visioconférence sans compter ni voter/)
})

test('Une voix consultative et un siège vacant ne votent ni ne comptent', () => {
  const p = calculerPresence({
    regle: 'ccas',
    reglement: reglementDe('ccas'),
    convocation: 1,
    exercice: 3,
    membres: [
      ...assemblee(3),
      membre('conseiller:4', { vacant: true }),
      membre('directrice:1', { voix: 'consultative' }),
    ],
    presences: [...sont('present', 4), ...sont('present', 1, 1, 'directrice')],
    pouvoirs: [],
  })
  expect(p).toMatchObject({ votants: 3, presents: 3, quorum: { requis: 2, comptes: 3 } })
})
