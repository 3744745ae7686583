import fc from 'fast-check'
import { expect, test } from 'vitest'
import { getMediane, ligneCompte, moyenne, quotient } from '../../../electron/core/indicateurs/valeur.ts'
import { formatPart } from './format.ts'

test('948 persons of whom 69 found work make 7,3 %', () => {
  const taux = quotient('taux_retour_emploi', 69, 948, [])
  expect(taux).toMatchObject({ numerateur: 69, denominateur: 948, n: 948, absence: null })
  expect(formatPart(taux.valeur)).toBe('7,3')
})

test('two complementary shares add up to 100,0', () => {
  const parts = [645, 355].map(n => ligneCompte('x', 'x', n, 1000).part ?? 0)
  expect(parts.map(formatPart)).toEqual(['64,5', '35,5'])
  expect(formatPart(parts.reduce((s, p) => s + p, 0))).toBe('100,0')
})

test('nothing is rounded in data: lines that print to 100,1 still add up to 1', () => {
  const nombres = [447, 114, 5, 73, 29, 86, 177, 18, 52]
  const total = nombres.reduce((s, n) => s + n, 0)
  const parts = nombres.map(n => ligneCompte('x', 'x', n, total).part ?? 0)
  expect(parts.reduce((s, p) => s + p, 0)).toBeCloseTo(1, 12)
})

test('a denominator of 0 is « non concerné », an unknown one « non disponible »', () => {
  expect(quotient('x', 0, 0, [])).toMatchObject({ valeur: null, absence: 'nc' })
  expect(quotient('x', 3, null, [])).toMatchObject({ valeur: null, absence: 'nd' })
})

test('the median of an even number is the mean of the two middle values', () => {
  const jours = [1, 4, 9, 30].map(j => ({ jours: j, nombre: 1 }))
  expect(getMediane(jours)).toBe(6.5)
  expect(getMediane([{ jours: 3, nombre: 4 }])).toBe(3)
  expect(getMediane([{ jours: null, nombre: 2 }])).toBeNull()
})

test('mean and median of counts are those of the list written out', () => {
  const repartition = fc.array(
    fc.record({ jours: fc.option(fc.nat(40), { nil: null }), nombre: fc.integer({ min: 1, max: 5 }) }),
  )
  fc.assert(
    fc.property(repartition, jours => {
      const liste = jours.flatMap(j => Array.from({ length: j.nombre }, () => j.jours))
      const connus = liste.filter(j => j !== null).sort((a, b) => a - b)
      const m = moyenne('x', jours, [])
      const milieu = [connus[Math.ceil(connus.length / 2) - 1], connus[Math.floor(connus.length / 2)]]
      const attendue = connus.length === 0 ? null : ((milieu[0] ?? 0) + (milieu[1] ?? 0)) / 2
      expect(m.mediane).toBe(attendue)
      expect(m).toMatchObject({ n: connus.length, manquants: liste.length - connus.length })
      const somme = connus.reduce((s, j) => s + j, 0)
      expect(m.valeur).toBe(connus.length === 0 ? null : somme / connus.length)
    }),
  )
})
