import fc from 'fast-check'
import { expect, test } from 'vitest'
import { masquerGrille } from '../../../electron/core/fse/masquer-grille.ts'
import type { GrilleFse } from '../../../shared/domain/fse.ts'

const SECRET = { mode: 'seuil', seuil: 5, base: null, motif: null } as const

/** Counts of a whole and of three classes that share it, by sexe. */
function grille(classes: [number, number, number][]): GrilleFse {
  const somme = (i: number) => classes.reduce((s, c) => s + (c[i] ?? 0), 0)
  const ligne = (code: string, [femmes, hommes, nonRenseigne]: number[]) => ({
    code,
    libelle: code,
    femmes: femmes ?? 0,
    hommes: hommes ?? 0,
    nonRenseigne: nonRenseigne ?? 0,
    total: (femmes ?? 0) + (hommes ?? 0) + (nonRenseigne ?? 0),
    absence: null,
    motif: null,
  })
  const tout = [somme(0), somme(1), somme(2)]
  return {
    annee: 2022,
    programme: 'fse_plus_2021_2027',
    participants: tout.reduce((a, b) => a + b, 0),
    lignes: [
      ligne('EECO01', tout),
      ligne('EECO02', tout),
      ...classes.map((c, i) => ligne(`EECO${String(9 + i).padStart(2, '0')}`, c)),
    ],
    notes: [],
  }
}

const COLONNES = ['femmes', 'hommes', 'nonRenseigne', 'total'] as const

test('a small count is hidden with what would give it back', async () => {
  const g = await masquerGrille(
    SECRET,
    grille([
      [3, 20, 0],
      [30, 40, 0],
      [12, 9, 0],
    ]),
  )
  const niveau = g.lignes[2]
  expect(niveau?.femmes).toBeNull()
  expect(niveau?.absence).toBe('masque')
  expect([niveau?.hommes, niveau?.total]).toContain(null)
  expect(g.lignes.filter(l => l.femmes === null).length).toBeGreaterThan(1)
})

test('nothing is hidden when nothing is small, 0 included, nor without secrecy', async () => {
  const sure = grille([
    [10, 20, 0],
    [30, 40, 0],
    [12, 9, 0],
  ])
  expect(await masquerGrille(SECRET, sure)).toEqual(sure)
  const petite = grille([
    [1, 2, 3],
    [1, 1, 1],
    [4, 4, 4],
  ])
  expect(await masquerGrille({ ...SECRET, mode: 'aucun', motif: 'essai' }, petite)).toEqual(petite)
})

test('no hidden count is found again by trying every grid that shows the same numbers', async () => {
  const petit = fc.integer({ min: 0, max: 7 })
  const classe = fc.tuple(petit, petit, fc.constantFrom(0, 0, 6)) as fc.Arbitrary<[number, number, number]>
  await fc.assert(
    fc.asyncProperty(fc.tuple(classe, classe, classe), async classes => {
      const exacte = grille(classes)
      const masquee = await masquerGrille(SECRET, exacte)
      for (const [i, l] of exacte.lignes.entries())
        for (const c of COLONNES) {
          const vu = masquee.lignes[i]?.[c]
          if ((l[c] ?? 0) > 0 && (l[c] ?? 0) < 5) expect(vu).toBeNull()
          else expect([l[c], null]).toContain(vu)
        }
      expect(listTrouves(masquee)).toEqual([])
    }),
    { numRuns: 40 },
  )
})

/** Sudoku of the classes: values that the shown numbers force, by propagation of intervals until nothing moves. */
function listTrouves(g: GrilleFse): string[] {
  const cle = (i: number, c: string) => `${i}:${c}`
  const bornes = new Map<string, [number, number]>()
  for (const [i, l] of g.lignes.entries())
    for (const c of COLONNES) bornes.set(cle(i, c), l[c] === null ? [1, 60] : [l[c] ?? 0, l[c] ?? 0])
  const sommes = [
    ...g.lignes.map((_, i) => ({
      total: cle(i, 'total'),
      parties: COLONNES.slice(0, 3).map(c => cle(i, c)),
    })),
    ...COLONNES.map(c => ({ total: cle(0, c), parties: [2, 3, 4].map(i => cle(i, c)) })),
    ...COLONNES.map(c => ({ total: cle(0, c), parties: [cle(1, c)] })),
  ]
  for (let bouge = true; bouge; ) {
    bouge = false
    for (const { total, parties } of sommes)
      for (const [cible, autres, signe] of [
        [total, parties, 1] as const,
        ...parties.map(p => [p, [total, ...parties.filter(x => x !== p)], -1] as const),
      ]) {
        const [t, ...reste] = autres.map(a => bornes.get(a) ?? [0, 60])
        const min =
          signe === 1
            ? autres.reduce((somme, a) => somme + (bornes.get(a)?.[0] ?? 0), 0)
            : (t?.[0] ?? 0) - reste.reduce((somme, r) => somme + (r[1] ?? 0), 0)
        const max =
          signe === 1
            ? autres.reduce((s, a) => s + (bornes.get(a)?.[1] ?? 60), 0)
            : (t?.[1] ?? 60) - reste.reduce((somme, r) => somme + (r[0] ?? 0), 0)
        const [a, b] = bornes.get(cible) ?? [0, 60]
        if (min > a || max < b) {
          bornes.set(cible, [Math.max(a, min), Math.min(b, max)])
          bouge = true
        }
      }
  }
  return [...bornes].flatMap(([c, [a, b]]) => {
    const [i, colonne] = c.split(':') as [string, (typeof COLONNES)[number]]
    return g.lignes[Number(i)]?.[colonne] === null && a >= b ? [c] : []
  })
}
