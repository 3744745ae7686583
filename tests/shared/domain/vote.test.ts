import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RegleQuorum } from '../../../shared/domain/instance.ts'
import { calculerPresence } from '../../../shared/domain/presence.ts'
import { calculerVote, type DemandeVote } from '../../../shared/domain/vote.ts'
import { assemblee, attraperRefus, reglementDe, sont } from '../../helpers/assemblee.ts'

const SAISIE: DemandeVote['saisie'] = {
  mode: 'main_levee',
  pour: 0,
  contre: 0,
  abstentions: 0,
  blancs: 0,
  nuls: 0,
  nePrendPasPart: 0,
  reserves: [],
  nominal: [],
  voixPreponderante: null,
}

type Seance = {
  regle?: RegleQuorum
  exercice?: number
  presents: number
  convocation?: 1 | 2
  president?: string | null
}

/** A vote in a body where the first `presents` members are there. */
function demander(saisie: Partial<DemandeVote['saisie']>, s: Seance): DemandeVote {
  const { regle = 'ccas', exercice = s.presents } = s
  const reglement = reglementDe(regle)
  const membres = assemblee(exercice)
  const presences = sont('present', s.presents)
  const presence = calculerPresence({
    regle,
    reglement,
    convocation: s.convocation ?? 1,
    exercice,
    membres,
    presences,
    pouvoirs: [],
  })
  const { president = 'conseiller:1' } = s
  return { ...presence, saisie: { ...SAISIE, ...saisie }, membres, presences, reglement, president }
}
const voter = (saisie: Partial<DemandeVote['saisie']>, s: Seance) => calculerVote(demander(saisie, s))

test('Lodève : 4 exprimés, 4 pour, adopté à l’unanimité', () => {
  expect(voter({ mode: 'main_levee', pour: 4 }, { exercice: 19, presents: 4, convocation: 2 })).toEqual({
    pour: 4,
    contre: 0,
    abstentions: 0,
    blancs: 0,
    nuls: 0,
    nePrendPasPart: 0,
    exprimes: 4,
    votants: 4,
    verdict: 'adopte',
    voixPreponderante: null,
    phrase:
      'Adopté à l’unanimité des suffrages exprimés (4 pour, 0 contre) ; 19 membres en exercice, 4 présents, 0 pouvoir, 4 votants.',
  })
})

test('Sans quorum, aucun vote n’est pris', () => {
  const refus = attraperRefus(() => voter({ pour: 4 }, { exercice: 19, presents: 4 }))
  expect(refus).toMatchObject({ code: 'quorum_non_atteint', champ: 'point' })
  expect(refus.message).toContain('quorum de 10 pour 19 membres en exercice')
})

describe('À la majorité des suffrages exprimés', () => {
  test.for([
    [{ pour: 6, contre: 4 }, 'adopte', 10, 'Adopté à la majorité des suffrages exprimés (6 pour, 4 contre)'],
    [{ pour: 2, contre: 1, abstentions: 7 }, 'adopte', 3, '2 pour, 1 contre) ; 7 abstentions ;'],
    [
      { pour: 3, contre: 5, blancs: 1, nuls: 1 },
      'rejete',
      8,
      'Rejeté à la majorité des suffrages exprimés (3 pour, 5 contre) ; 1 blanc, 1 nul ;',
    ],
    [
      { contre: 8, nePrendPasPart: 2 },
      'rejete',
      8,
      'Rejeté à l’unanimité des suffrages exprimés (0 pour, 8 contre) ; 2 ne prennent pas part au vote ;',
    ],
    [
      { abstentions: 9, blancs: 1 },
      'rejete',
      0,
      'Rejeté : aucun suffrage n’est exprimé ; 9 abstentions, 1 blanc ;',
    ],
    [{ nePrendPasPart: 10 }, 'rejete', 0, 'Rejeté : aucun suffrage n’est exprimé'],
  ] as const)('%o', ([saisie, verdict, exprimes, phrase]) => {
    const vote = voter(saisie, { presents: 10 })
    expect(vote).toMatchObject({ verdict, exprimes, votants: 10, voixPreponderante: null })
    expect(vote.phrase).toContain(phrase)
  })

  test('Les sommes qui ne font pas les votants sont refusées avec les deux nombres', () => {
    const trop = attraperRefus(() => voter({ pour: 8, contre: 3 }, { presents: 10 }))
    expect(trop).toMatchObject({ code: 'somme_votes', champ: 'pour' })
    expect(trop.message).toContain('Les voix saisies sont 11 (8 pour, 3 contre) pour 10 votants')
    expect(attraperRefus(() => voter({ pour: 3 }, { presents: 10 })).message).toContain('il en manque 7')
    expect(attraperRefus(() => voter({}, { presents: 10 })).message).toContain('aucune')
  })

  test('Les voix une à une ne se donnent pas hors d’un vote nominal', () => {
    const nominal = [{ place: 'conseiller:1', sens: 'pour' as const, mandant: null }]
    expect(attraperRefus(() => voter({ pour: 3, nominal }, { presents: 3 }))).toMatchObject({
      champ: 'nominal',
    })
  })
})

describe('Par consensus', () => {
  const comite = { regle: 'aucun', exercice: 6, presents: 4 } as const

  test('sans opposition, la proposition est adoptée, et les réserves sont dites', () => {
    const reserves = [{ auteur: 'Département', texte: 'Sous réserve des moyens.' }]
    const vote = voter({ mode: 'consensus', reserves }, comite)
    expect(vote).toMatchObject({ verdict: 'adopte', pour: 4, contre: 0, exprimes: 4, votants: 4 })
    expect(vote.phrase).toContain(
      'Adopté par consensus (4 pour, 0 contre) ; 1 réserve ; 6 membres en exercice',
    )
  })

  test('une opposition empêche l’adoption, et ceux qui restent sont pour', () => {
    const vote = voter({ mode: 'consensus', contre: 1 }, comite)
    expect(vote).toMatchObject({ verdict: 'rejete', pour: 3, contre: 1 })
    expect(vote.phrase).toContain('une opposition fait obstacle au consensus')
  })

  test('dans une instance qui décide par consensus, un vote à main levée suit sa règle', () => {
    const vote = voter({ pour: 3, contre: 1 }, comite)
    expect(vote.verdict).toBe('rejete')
    expect(vote.phrase).toContain('consensus de cette instance (Article 3)')
    expect(voter({ pour: 3, abstentions: 1 }, comite).verdict).toBe('adopte')
  })

  test('des comptes donnés en entier sont vérifiés comme les autres', () => {
    expect(attraperRefus(() => voter({ mode: 'consensus', pour: 3 }, comite))).toMatchObject({
      code: 'somme_votes',
    })
    expect(attraperRefus(() => voter({ mode: 'consensus', contre: 5 }, comite))).toMatchObject({
      code: 'somme_votes',
    })
    expect(voter({ mode: 'consensus', abstentions: 4 }, comite).verdict).toBe('rejete')
  })
})

const part = fc.integer({ min: 0, max: 12 })
const comptes = fc.record({
  pour: part,
  contre: part,
  abstentions: part,
  blancs: part,
  nuls: part,
  nePrendPasPart: part,
})
const somme = (c: Record<string, number>) => Object.values(c).reduce((total, n) => total + n, 0)

test('Un vote secret est adopté si et seulement si les pour passent les contre, quels que soient les autres', () => {
  fc.assert(
    fc.property(comptes, c => {
      fc.pre(somme(c) > 0)
      const vote = voter({ mode: 'secret', ...c }, { presents: somme(c) })
      expect(vote.verdict === 'adopte').toBe(c.pour > c.contre)
      expect(vote.exprimes).toBe(c.pour + c.contre)
      expect(vote.phrase).toMatch(/^(Adopté|Rejeté).*\.$/)
    }),
  )
})

test('Une voix de plus ou de moins que les votants est toujours refusée', () => {
  fc.assert(
    fc.property(comptes, fc.constantFrom(-1, 1), (c, ecart) => {
      const presents = somme(c) + ecart
      fc.pre(presents > 0 && somme(c) > 0)
      expect(attraperRefus(() => voter({ mode: 'secret', ...c }, { presents })).code).toBe('somme_votes')
    }),
  )
})

test('Un pour de plus à la place d’un contre ne fait jamais rejeter', () => {
  fc.assert(
    fc.property(comptes, c => {
      fc.pre(c.contre > 0)
      const rang = (v: Partial<DemandeVote['saisie']>) =>
        voter({ mode: 'secret', ...v }, { presents: somme(c) }).verdict === 'adopte' ? 1 : 0
      expect(rang({ ...c, pour: c.pour + 1, contre: c.contre - 1 })).toBeGreaterThanOrEqual(rang(c))
    }),
  )
})
