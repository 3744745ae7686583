import { expect, test } from 'vitest'
import type { Reglement } from '../../../shared/domain/instance.ts'
import { decrireVote } from '../../../shared/domain/vote-phrase.ts'

const reglement: Reglement = {
  convocation: null,
  secondeConvocation: null,
  pouvoirs: null,
  voixPreponderante: null,
  majorite: { regle: 'consensus', reference: 'Article 3' },
  visio: { admise: true, reference: 'Article 3' },
}
const comptes = { pour: 4, contre: 0, abstentions: 0, blancs: 0, nuls: 0, nePrendPasPart: 0 }

test('La phrase d’un vote dit les membres représentés, sans lesquels les votants ne feraient pas la somme', () => {
  const phrase = decrireVote({
    comptes,
    mode: 'consensus',
    regle: 'consensus',
    verdict: 'adopte',
    voix: null,
    reglement,
    reserves: 1,
    exercice: 5,
    presents: 3,
    pouvoirs: 0,
    votants: 4,
  })
  expect(phrase).toMatch(/\(4 pour, 0 contre\)\s; 1 réserve\s; 5 membres en exercice/)
  expect(phrase).toContain('3 présents, 1 représenté, 0 pouvoir, 4 votants.')
})
