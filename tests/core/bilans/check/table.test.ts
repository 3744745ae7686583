import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ajouterLigne, celluleDe, creerTable, garder } from '../../../../electron/core/bilans/check/table.ts'
import type { Cell } from '../../../../shared/domain/cellule.ts'

const cellule: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.string({ minLength: 1, maxLength: 30 }),
  fc.integer(),
  fc.boolean(),
  fc.integer({ min: -1000, max: 30_000 }).map(jours => ({ type: 'date' as const, jours })),
  fc.constant({ type: 'pourcentage' as const, valeur: 0.645 }),
  fc.constant({ type: 'erreur' as const, texte: '#N/A' }),
)

test('Every cell comes back as the reader delivered it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cellule, { maxLength: 5 }), { maxLength: 40 }), rangees => {
      const table = creerTable(1e9)
      for (const [i, cellules] of rangees.entries()) ajouterLigne(table, { ligne: i * 2 + 1, cellules })
      for (const [i, cellules] of rangees.entries()) {
        expect(table.lignes[i]).toBe(i * 2 + 1)
        for (const [c, cell] of cellules.entries()) expect(celluleDe(table.colonnes[c], i)).toEqual(cell)
      }
    }),
  )
})

test('More than a thousand rows and a column that begins late keep their places', () => {
  const table = creerTable(1e9)
  for (let i = 0; i < 5000; i++) ajouterLigne(table, { ligne: i, cellules: i < 4000 ? ['a'] : ['a', i] })
  expect(celluleDe(table.colonnes[1], 3999)).toBeNull()
  expect(celluleDe(table.colonnes[1], 4500)).toBe(4500)
})

test('A column of identifiers keeps each text exactly, without a map of them', () => {
  const table = creerTable(1e9)
  const texte = (i: number) => `${i % 50_000} é€ ${'x'.repeat(i % 30)}`
  for (let i = 0; i < 60_000; i++) ajouterLigne(table, { ligne: i, cellules: [texte(i), i] })
  expect(table.colonnes[0]?.textes.size).toBe(20_000)
  for (const i of [0, 19_999, 20_000, 20_001, 33_333, 59_999])
    expect(celluleDe(table.colonnes[0], i)).toBe(texte(i))
  expect(celluleDe(table.colonnes[1], 59_999)).toBe(59_999)
})

test('Over its budget the table keeps nothing, and the rows still pass', async () => {
  const table = creerTable(2000)
  async function* lots() {
    for (let i = 0; i < 10; i++)
      yield Array.from({ length: 10 }, (_, j) => ({ ligne: i * 10 + j, cellules: [`valeur ${i} ${j}`] }))
  }
  let passees = 0
  for await (const lot of garder(lots(), table)) passees += lot.length
  expect(passees).toBe(100)
  expect(table.octets).toBeNull()
  expect(table.colonnes).toEqual([])
})
