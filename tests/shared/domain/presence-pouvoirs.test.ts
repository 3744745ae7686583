import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RegleQuorum, regleQuorumSchema } from '../../../shared/domain/instance.ts'
import { calculerPresence } from '../../../shared/domain/presence.ts'
import type { EtatPresence } from '../../../shared/domain/seance.ts'
import { assemblee, reglementDe, sont } from '../../helpers/assemblee.ts'

type Donne = [mandant: number, mandataire: number]

function donner(etats: EtatPresence[], donnes: Donne[], regle: RegleQuorum = 'ccas') {
  return calculerPresence({
    regle,
    reglement: reglementDe(regle),
    convocation: 1,
    exercice: etats.length,
    membres: assemblee(etats.length, { representable: true }),
    presences: etats.flatMap((etat, i) => sont(etat, 1, i + 1)),
    pouvoirs: donnes.map(([mandant, mandataire], i) => ({
      id: i + 1,
      mandant: `conseiller:${mandant}`,
      mandataire: `conseiller:${mandataire}`,
      recuLe: null,
    })),
  })
}

describe('Un pouvoir qui ne compte pas dit pourquoi', () => {
  test.for([
    ['mandataire absent', ['present', 'absent', 'excuse'], [[3, 2]], 'le mandataire n’est pas là'],
    ['mandataire représenté', ['present', 'represente', 'excuse'], [[3, 2]], 'le mandataire n’est pas là'],
    ['mandant présent', ['present', 'present', 'present'], [[3, 2]], 'le mandant siège ou est représenté'],
    ['mandant représenté', ['present', 'present', 'represente'], [[3, 2]], 'le mandant siège'],
    [
      'second du même mandant',
      ['present', 'present', 'absent'],
      [
        [3, 2],
        [3, 1],
      ],
      'a déjà donné pouvoir',
    ],
    [
      'second du même mandataire',
      ['present', 'absent', 'absent'],
      [
        [2, 1],
        [3, 1],
      ],
      'en tient déjà 1, et chacun en tient 1',
    ],
    [
      'chaîne',
      ['present', 'absent', 'absent'],
      [
        [2, 1],
        [3, 2],
      ],
      'un pouvoir ne se transmet pas',
    ],
  ] as [string, EtatPresence[], Donne[], string][])('%s', ([, etats, donnes, raison]) => {
    const { pouvoirs, votants, phrase } = donner(etats, donnes)
    const dernier = pouvoirs.at(-1)
    expect(dernier).toMatchObject({ compte: false, raison: expect.stringContaining(raison) })
    expect(phrase).toContain(dernier?.raison)
    const la = etats.filter(e => ['present', 'visio', 'represente'].includes(e)).length
    expect(votants).toBe(la + pouvoirs.filter(p => p.compte).length)
  })

  test('comité sans pouvoir, siège inconnu', () => {
    const { pouvoirs } = donner(['present', 'absent'], [[2, 1]], 'aucun')
    expect(pouvoirs[0]?.raison).toContain('n’admet pas de pouvoir')
    expect(donner(['present', 'absent'], [[9, 1]]).pouvoirs[0]).toMatchObject({ compte: false })
  })

  test('un pouvoir qui ne compte pas ne prend pas la place d’un autre', () => {
    const { pouvoirs } = donner(
      ['present', 'present', 'absent'],
      [
        [2, 1],
        [3, 1],
      ],
    )
    expect(pouvoirs.map(p => p.compte)).toEqual([false, true])
  })
})

const etat = fc.constantFrom<EtatPresence>('present', 'visio', 'represente', 'excuse', 'absent')
const situation = fc.array(etat, { minLength: 2, maxLength: 30 }).chain(etats =>
  fc.record({
    etats: fc.constant(etats),
    donnes: fc.array(
      fc.tuple(fc.integer({ min: 1, max: etats.length }), fc.integer({ min: 1, max: etats.length })),
      { maxLength: 12 },
    ),
    regle: fc.constantFrom(...regleQuorumSchema.options),
  }),
)

test('Il n’y a jamais plus de votants que de membres en exercice, ni deux voix pour un siège', () => {
  fc.assert(
    fc.property(situation, ({ etats, donnes, regle }) => {
      const p = donner(etats, donnes, regle)
      const comptent = p.pouvoirs.filter(pouvoir => pouvoir.compte)
      expect(p.votants).toBeLessThanOrEqual(etats.length)
      expect(new Set(comptent.map(c => c.mandant)).size).toBe(comptent.length)
      expect(new Set(comptent.map(c => c.mandataire)).size).toBe(comptent.length)
      expect(p.pouvoirs.every(c => c.compte === (c.raison === null))).toBe(true)
    }),
  )
})

test('Un mandataire qui part emporte son pouvoir : il n’y a jamais plus de votants après', () => {
  fc.assert(
    fc.property(situation, ({ etats, donnes, regle }) => {
      const avant = donner(etats, donnes, regle)
      const sans = etats.map((e, i) => (i === 0 ? ('absent' as const) : e))
      expect(donner(sans, donnes, regle).votants).toBeLessThanOrEqual(avant.votants)
    }),
  )
})
