import { describe, expect, it } from 'vitest'
import { protegerTableau } from '../../../../electron/core/rapport/secret/proteger-tableau.ts'
import { arrondirAuSecret } from '../../../../shared/domain/arrondi-secret.ts'
import type { Secret } from '../../../../shared/domain/convention.ts'
import { creerHasard } from '../../../helpers/tables-secretes.ts'

const SEUIL: Secret = { mode: 'seuil', seuil: 5, base: null, motif: null }
const ARRONDI: Secret = { mode: 'arrondi', seuil: 5, base: 5, motif: null }
const PLAFOND = 24
/** A table of two lines and two columns, its margins last: every one is a sum of the four cells. */
const MARGES = [
  ['l0', [0, 1]],
  ['l1', [2, 3]],
  ['c0', [0, 2]],
  ['c1', [1, 3]],
  ['total', [0, 1, 2, 3]],
] as const
const CELLULES = ['l0c0', 'l0c1', 'l1c0', 'l1c1']

function ecrireTable(cellules: readonly number[]) {
  const marges = MARGES.map(([cle, parties]) => ({
    cle,
    valeur: parties.reduce<number>((s, p) => s + (cellules[p] ?? 0), 0),
  }))
  return [...CELLULES.map((cle, i) => ({ cle, valeur: cellules[i] ?? 0 })), ...marges]
}

const SOMMES = [
  ...MARGES.map(([total, parties]) => ({
    total,
    parties: parties.map(p => CELLULES[p] ?? ''),
    exacte: true,
  })),
  { total: 'total', parties: ['l0', 'l1'], exacte: true },
]

/** Every value of each count over all the tables that print the same, found by trying them all. */
function enumerer(cellules: readonly number[], caches: ReadonlySet<string>, secret: Secret): Set<number>[] {
  const imprimer = (n: number) => (secret.mode === 'arrondi' ? arrondirAuSecret(n, secret) : n)
  const exacts = ecrireTable(cellules)
  const lisible = (i: number, n: number) => {
    const exact = exacts[i]
    return exact !== undefined && (caches.has(exact.cle) ? n > 0 : imprimer(n) === imprimer(exact.valeur))
  }
  const domaines = CELLULES.map((_, i) =>
    Array.from({ length: PLAFOND }, (_, n) => n).filter(n => lisible(i, n)),
  )
  const vues = exacts.map(() => new Set<number>())
  const [a = [], b = [], c = [], d = []] = domaines
  for (const w of a)
    for (const x of b)
      for (const y of c)
        for (const z of d) {
          const table = [w, x, y, z, w + x, y + z, w + y, x + z, w + x + y + z]
          if (table.every((n, i) => i < 4 || lisible(i, n)))
            for (const [i, n] of table.entries()) vues[i]?.add(n)
        }
  return vues
}

const tirerCellules = (graine: number) => {
  const tirer = creerHasard(graine)
  return CELLULES.map(() => Math.floor(tirer() * tirer() * 16))
}

describe('toutes les tables possibles, essayées une à une', () => {
  it('laissent au moins quatre valeurs à chaque petit effectif et deux aux autres', async () => {
    for (let graine = 1; graine <= 60; graine += 1) {
      const cellules = tirerCellules(graine)
      const comptes = ecrireTable(cellules)
      const { caches } = await protegerTableau({ comptes, sommes: SOMMES, secret: SEUIL })
      const vues = enumerer(cellules, caches, SEUIL)
      const trouves = comptes.filter(({ cle, valeur }, i) => {
        const exige = valeur > 0 && valeur < 5 ? 4 : caches.has(cle) ? 2 : 1
        return (vues[i]?.size ?? 0) < exige
      })
      expect({ cellules, trouves }).toEqual({ cellules, trouves: [] })
    }
  })

  it('arrondies, n’en disent pas plus d’un petit effectif que son arrondi', async () => {
    for (let graine = 1; graine <= 60; graine += 1) {
      const cellules = tirerCellules(graine)
      const comptes = ecrireTable(cellules)
      const { caches } = await protegerTableau({ comptes, sommes: SOMMES, secret: ARRONDI })
      const vues = enumerer(cellules, caches, ARRONDI)
      const trouves = comptes.filter(({ valeur }, i) => {
        // 0, 1 and 2 are printed 0; 3 to 7 are printed 5.
        const exige = valeur === 0 || valeur >= 5 ? 1 : valeur < 3 ? 3 : 4
        return (vues[i]?.size ?? 0) < exige
      })
      expect({ cellules, trouves }).toEqual({ cellules, trouves: [] })
    }
  })
})
