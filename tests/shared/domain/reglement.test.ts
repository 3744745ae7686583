import { expect, test } from 'vitest'
import { type Instance, regleQuorumSchema } from '../../../shared/domain/instance.ts'
import { getReglement } from '../../../shared/domain/reglement.ts'
import { reglementDe } from '../../helpers/assemblee.ts'

const conseil: Instance = {
  code: 'conseil_municipal',
  libelle: 'Conseil municipal',
  autresNoms: [],
  role: 'deliberation',
  rythmes: [],
  sieges: [],
  quorum: 'conseil_municipal',
  majorite: 'exprimes',
  reference: 'Article 9',
}

test.for([
  ['ccas', [3, true], [3, 'convocation'], 1, 'president', 'exprimes', 'R. 123-1'],
  ['conseil_municipal', [5, true], [3, 'convocation'], 1, 'president', 'exprimes', 'L. 2121-'],
  ['conseil_departemental', [12, false], [3, 'seance'], 1, 'president', 'exprimes', 'L. 3121-1'],
  ['commission_permanente', null, [3, 'seance'], 1, 'president', 'exprimes', 'L. 3121-1'],
  ['comite_departemental_emploi', null, null, 1, 'etat', 'exprimes', '2024-560'],
  ['aucun', null, null, null, null, 'consensus', 'Article 3'],
] as const)(
  'La loi règle %s, chaque règle avec son texte',
  ([regle, convocation, seconde, parMembre, de, majorite, texte]) => {
    const r = reglementDe(regle)
    expect(r.convocation && [r.convocation.jours, r.convocation.francs]).toEqual(convocation)
    const { secondeConvocation: s } = r
    expect(s && [s.jours, s.depuis ?? 'convocation']).toEqual(seconde)
    expect(s?.francs ?? false).toBe(false)
    expect(r.pouvoirs?.parMembre ?? null).toBe(parMembre)
    expect(r.voixPreponderante?.de ?? null).toBe(de)
    expect(r.majorite.regle).toBe(majorite)
    const { visio: _, ...autres } = r
    for (const part of Object.values(autres)) if (part !== null) expect(part.reference).toContain(texte)
  },
)

test('Une convention remplace une règle à la fois, null compris', () => {
  const petite = getReglement({
    ...conseil,
    reglement: {
      convocation: { jours: 3, francs: true, reference: 'CGCT, article L. 2121-11' },
      voixPreponderante: null,
    },
  })
  expect(petite.convocation?.jours).toBe(3)
  expect(petite.voixPreponderante).toBeNull()
  expect(petite.pouvoirs).toEqual(reglementDe('conseil_municipal').pouvoirs)
  expect(petite.secondeConvocation).toEqual(reglementDe('conseil_municipal').secondeConvocation)
})

test('Une majorité que la loi ne fixe pas vient de la convention', () => {
  expect(getReglement({ ...conseil, majorite: 'consensus' }).majorite).toEqual({
    regle: 'consensus',
    reference: 'Article 9',
  })
  expect(getReglement({ ...conseil, quorum: 'aucun' }).majorite.reference).toBe('Article 9')
  expect(getReglement(conseil).majorite.reference).toContain('L. 2121-20')
  const propre = { regle: 'exprimes', reference: 'Règlement intérieur' } as const
  expect(getReglement({ ...conseil, reglement: { majorite: propre } }).majorite).toEqual(propre)
})

test('Aucune règle de quorum n’est oubliée', () => {
  for (const regle of regleQuorumSchema.options) expect(reglementDe(regle).majorite.reference).not.toBe('')
})

test.for([
  ['ccas', false],
  ['conseil_municipal', false],
  ['conseil_departemental', true],
  ['commission_permanente', true],
  ['comite_departemental_emploi', true],
  ['aucun', true],
] as const)(
  'La visioconférence compte comme une présence sauf où le texte veut les membres sur place : %s',
  ([regle, admise]) => {
    expect(reglementDe(regle).visio.admise).toBe(admise)
    const choisie = { admise: !admise, reference: 'Règlement intérieur' }
    expect(getReglement({ ...conseil, quorum: regle, reglement: { visio: choisie } }).visio).toEqual(choisie)
  },
)
