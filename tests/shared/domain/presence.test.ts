import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RegleQuorum, regleQuorumSchema } from '../../../shared/domain/instance.ts'
import { calculerPresence, checkPresence } from '../../../shared/domain/presence.ts'
import type { EtatPresence } from '../../../shared/domain/seance.ts'
import { assemblee, attraperRefus, membre, reglementDe, sont } from '../../helpers/assemblee.ts'

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

describe('Une présence que le siège ne permet pas est refusée', () => {
  const dga = membre('dga:1', {
    nom: 'Mme Lefort',
    fonction: 'Directrice',
    representable: true,
    suppleant: 'M. Roy',
  })
  const elu = membre('elu:1', { nom: 'M. Abric', fonction: 'Élu' })

  test('représentant hors texte', () => {
    const refus = attraperRefus(() => checkPresence(elu, { etat: 'represente', par: 'Mme Fabre' }))
    expect(refus).toMatchObject({ code: 'representation_impossible', champ: 'etat' })
    expect(refus.message).toContain('M. Abric, Élu ne peut pas être représenté')
    expect(() => checkPresence(dga, { etat: 'represente', par: 'Mme Fabre' })).not.toThrow()
    expect(() => checkPresence(dga, { etat: 'represente', par: null })).not.toThrow()
  })

  test('suppléant que personne n’a désigné, ou un autre que lui', () => {
    expect(() => checkPresence(dga, { etat: 'present', par: 'm. roy' })).not.toThrow()
    const autre = attraperRefus(() => checkPresence(dga, { etat: 'present', par: 'M. Petit' }))
    expect(autre).toMatchObject({ champ: 'par' })
    expect(autre.message).toContain('Le suppléant de Mme Lefort, Directrice est M. Roy')
    expect(attraperRefus(() => checkPresence(elu, { etat: 'visio', par: 'M. Petit' }))).toMatchObject({
      code: 'suppleant_inconnu',
      champ: 'par',
    })
  })

  test('personne assise à la place d’un absent, ou sur un siège vacant', () => {
    expect(attraperRefus(() => checkPresence(dga, { etat: 'excuse', par: 'M. Roy' }))).toMatchObject({
      champ: 'par',
    })
    const vacant = membre('elu:1', { vacant: true })
    expect(attraperRefus(() => checkPresence(vacant, { etat: 'present', par: null }))).toMatchObject({
      code: 'siege_vacant',
      champ: 'etat',
    })
    expect(() => checkPresence(vacant, { etat: 'absent', par: null })).not.toThrow()
  })
})
