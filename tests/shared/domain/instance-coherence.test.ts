import { expect, test } from 'vitest'
import { type Instance, instanceSchema } from '../../../shared/domain/instance.ts'
import { checkInstance } from '../../../shared/domain/instance-coherence.ts'

const conseil: Instance = {
  code: 'conseil',
  libelle: 'Conseil',
  autresNoms: [],
  role: 'deliberation',
  rythmes: [],
  sieges: [
    {
      code: 'maire',
      fonction: 'Maire',
      partie: 'ccas',
      nombre: 1,
      representable: false,
      voix: 'deliberative',
    },
    {
      code: 'agent',
      fonction: 'Agent',
      partie: 'ccas',
      nombre: 2,
      representable: false,
      voix: 'consultative',
    },
  ],
  quorum: 'ccas',
  majorite: 'exprimes',
  reference: 'Article 1',
}
const [maire, agent] = conseil.sieges
const verifier = (changements: Partial<Instance>) => checkInstance({ ...conseil, ...changements }).join(' ')
const regle = { jours: 3, francs: true, reference: 'Règlement intérieur' }

test('Une instance saine n’a pas d’erreur', () => {
  expect(verifier({ reglement: { convocation: regle, voixPreponderante: null } })).toBe('')
  expect(verifier({ quorum: 'aucun', sieges: [] })).toBe('')
})

test('Chaque réglage qui se contredit est dit avec le nom de l’instance', () => {
  if (!maire || !agent) throw new Error('Deux sièges étaient attendus.')
  const preside = { preside: true }
  expect(
    verifier({
      sieges: [
        { ...maire, ...preside },
        { ...agent, ...preside },
      ],
    }),
  ).toContain('2 sièges la président')
  expect(verifier({ sieges: [maire, { ...agent, ...preside }] })).toContain('voix consultative')
  expect(verifier({ sieges: [agent] })).toContain('aucun siège n’a voix délibérative')
  expect(verifier({ reglement: { convocation: { ...regle, depuis: 'seance' } } })).toContain(
    'première convocation',
  )
  expect(verifier({ reglement: { pouvoirs: { parMembre: 1, reference: ' ' } } })).toContain('« pouvoirs »')
  expect(verifier({ reglement: { majorite: { regle: 'consensus', reference: 'Article 2' } } })).toContain(
    'deux majorités',
  )
  expect(
    verifier({
      quorum: 'aucun',
      majorite: 'consensus',
      reglement: { voixPreponderante: { de: 'president', reference: 'Article 2' } },
    }),
  ).toBe('« Conseil » : une voix prépondérante est donnée, mais les décisions se prennent par consensus.')
})

test('Un nombre de pouvoirs nul ou négatif n’est pas une instance', () => {
  const avec = (parMembre: number) =>
    instanceSchema.safeParse({ ...conseil, reglement: { pouvoirs: { parMembre, reference: 'x' } } }).success
  expect([avec(0), avec(-1), avec(1.5), avec(2)]).toEqual([false, false, false, true])
})
