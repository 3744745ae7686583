import { expect, test } from 'vitest'
import { listComposantes } from '../../../../shared/domain/secret/composantes.ts'
import { creerCompte } from '../../../../shared/domain/secret/creer-compte.ts'
import { fusionner } from '../../../../shared/domain/secret/fusionner.ts'
import type { Relation } from '../../../../shared/domain/secret/systeme.ts'

const SECRET = { mode: 'seuil', seuil: 5, base: null, motif: null } as const

const comptes = (valeurs: number[]) =>
  valeurs.map((valeur, i) => creerCompte({ cle: `c${i}`, valeur, importance: 1 }, SECRET))
const egal = (total: number, ...parties: number[]): Relation => ({
  sens: 'egal',
  termes: [{ compte: total, coef: -1 }, ...parties.map(compte => ({ compte, coef: 1 }))],
})

test('le même effectif imprimé à deux endroits n’en fait qu’un, qui coûte les deux', () => {
  const seuls = comptes([12, 12, 3, 15])
  const { systeme, classe } = fusionner({
    comptes: seuls,
    relations: [egal(0, 1), egal(3, 0, 2), egal(3, 1, 2)],
  })
  expect(classe).toEqual([0, 0, 1, 2])
  expect(systeme.comptes[0]?.poids).toBe((seuls[0]?.poids ?? 0) * 2)
  // Both sums say the same once the count is one.
  expect(systeme.relations).toHaveLength(1)
})

test('une somme que les chiffres démentent est écartée', () => {
  expect(fusionner({ comptes: comptes([12, 3, 20]), relations: [egal(2, 0, 1)] }).systeme.relations).toEqual(
    [],
  )
})

test('un effectif déjà montré quelque part est connu partout', () => {
  const [a, b] = comptes([12, 12])
  if (a === undefined || b === undefined) throw new Error('Deux effectifs attendus.')
  const { systeme } = fusionner({
    comptes: [
      { ...a, statut: 'montre' },
      { ...b, statut: 'cache' },
    ],
    relations: [egal(0, 1)],
  })
  expect(systeme.comptes.map(c => c.statut)).toEqual(['montre'])
})

test('un zéro, que tout le monde lit, ne relie pas deux tableaux', () => {
  const systeme = { comptes: comptes([7, 7, 0, 9, 9]), relations: [egal(0, 1, 2), egal(3, 4, 2)] }
  expect(listComposantes(systeme)).toEqual([
    { comptes: [0, 1, 2], relations: [0] },
    { comptes: [2, 3, 4], relations: [1] },
  ])
})
