import { expect, test } from 'vitest'
import { lireDelai } from '../../../../../renderer/features/seances/preparer/delai.ts'
import type { Reglement } from '../../../../../shared/domain/instance.ts'

const reglement: Reglement = {
  convocation: { jours: 3, francs: true, reference: 'CASF, article R. 123-16' },
  secondeConvocation: { jours: 3, francs: false, reference: 'CASF, article R. 123-17' },
  pouvoirs: null,
  voixPreponderante: null,
  majorite: { regle: 'exprimes', reference: '' },
  visio: { admise: true, reference: 'Article 3' },
}

test('trois jours francs : le 11 convient pour le 15, le 12 non', () => {
  const seance = { reglement, convocation: 1, date: '2023-12-15' } as const
  expect(lireDelai(seance, '2023-12-11', null)?.respecte).toBe(true)
  expect(lireDelai(seance, '2023-12-12', null)?.respecte).toBe(false)
})

test('une seconde convocation suit la séance sans quorum', () => {
  const seance = { reglement, convocation: 2, date: '2023-12-15' } as const
  expect(lireDelai(seance, '2023-12-07', '2023-12-06')?.respecte).toBe(true)
  expect(lireDelai(seance, '2023-12-05', '2023-12-06')?.respecte).toBe(false)
})

test('tant qu’aucune date n’est saisie, rien ne se dit', () => {
  const seance = { reglement, convocation: 1, date: '2023-12-15' } as const
  expect([lireDelai(seance, null, null), lireDelai(seance, '2023-02-31', null)]).toEqual([null, null])
})
