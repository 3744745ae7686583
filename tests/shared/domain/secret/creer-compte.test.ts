import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrondirAuSecret } from '../../../../shared/domain/arrondi-secret.ts'
import type { Secret } from '../../../../shared/domain/convention.ts'
import { creerCompte } from '../../../../shared/domain/secret/creer-compte.ts'

const creer = (valeur: number, secret: Partial<Secret> = {}) =>
  creerCompte(
    { cle: 'c', valeur, importance: 1 },
    { mode: 'seuil', seuil: 5, base: null, motif: null, ...secret },
  )

test('un effectif de 1 à 4 est sensible et doit laisser croire à ces quatre valeurs ; 0 et 5 ne le sont pas', () => {
  expect([0, 1, 4, 5].map(n => creer(n).sensible)).toEqual([false, true, true, false])
  expect(creer(2)).toMatchObject({ marge: 4, plage: [1, 4], vu: [2, 2] })
})

test('avec un seuil de 2, il reste au moins un doute', () => {
  expect(creer(1, { seuil: 2 })).toMatchObject({ sensible: true, marge: 2, plage: [1, 2] })
})

test('un petit effectif coûte moins qu’un grand, et moins encore quand il était masqué l’an dernier', () => {
  const secret = { mode: 'seuil', seuil: 5, base: null, motif: null } as const
  const rappele = creerCompte({ cle: 'c', valeur: 40, importance: 1, cacheAvant: true }, secret)
  expect(creer(6).poids).toBeLessThan(creer(40).poids)
  expect(rappele.poids).toBeLessThan(creer(40).poids)
})

test('arrondi, on lit de lui toutes les valeurs qui donnent le même multiple, et aucune autre', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.integer({ min: 2, max: 20 }), (valeur, base) => {
      const secret: Secret = { mode: 'arrondi', seuil: 5, base, motif: null }
      const [min, max] = creer(valeur, secret).vu
      const imprime = arrondirAuSecret(valeur, secret)
      const lus = Array.from({ length: 340 }, (_, n) => n).filter(
        n => arrondirAuSecret(n, secret) === imprime,
      )
      expect([min, max]).toEqual([lus[0], lus.at(-1)])
    }),
  )
})
