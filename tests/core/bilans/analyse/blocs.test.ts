import { expect, test } from 'vitest'
import { blocsDe, lignesDuBloc } from '../../../../electron/core/bilans/analyse/blocs.ts'
import { creerTable, garder } from '../../../../electron/core/bilans/check/table.ts'
import type { FeuilleDetectee } from '../../../../electron/core/bilans/detect/types.ts'
import type { RawRow } from '../../../../electron/core/bilans/read/port.ts'

const NOMBRE = 25_000

async function* lire(): AsyncGenerator<RawRow[]> {
  for (let debut = 1; debut <= NOMBRE; debut += 500)
    yield Array.from({ length: 500 }, (_, i) => ({
      ligne: debut + i,
      cellules: [`identifiant ${debut + i}`, 'x'],
    }))
}

const feuille = {
  zone: { entetes: [1], premiere: 2, derniere: NOMBRE - 1, gauche: 0, droite: 1 },
  ecartees: [{ ligne: 12_345, role: 'total' }],
} as FeuilleDetectee

/** The data rows as they come out, with the number of pieces. */
async function sortir(budget: number): Promise<{ blocs: number; lignes: number[]; cellules: unknown }> {
  const table = creerTable(budget)
  for await (const _ of garder(lire(), table));
  const lignes: number[] = []
  let blocs = 0
  let cellules: unknown = null
  for await (const bloc of blocsDe(feuille, table, lire)) {
    blocs += 1
    for (const [row] of lignesDuBloc(bloc)) {
      if (row) lignes.push(row.ligne)
      if (row?.ligne === 20_000) cellules = row.cellules
    }
  }
  return { blocs, lignes, cellules }
}

test('A sheet too large to be kept is read again in pieces, and gives the same rows', async () => {
  const gardee = await sortir(1e9)
  const relue = await sortir(100_000)
  expect(gardee.blocs).toBe(1)
  expect(relue.blocs).toBeGreaterThan(1)
  expect(gardee.lignes).toHaveLength(NOMBRE - 3)
  expect(relue.lignes).toEqual(gardee.lignes)
  expect(relue.cellules).toEqual(gardee.cellules)
})
