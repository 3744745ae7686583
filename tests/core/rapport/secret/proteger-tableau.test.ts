import { describe, expect, it } from 'vitest'
import {
  protegerTableau,
  type TableauSecret,
} from '../../../../electron/core/rapport/secret/proteger-tableau.ts'
import type { Secret } from '../../../../shared/domain/convention.ts'
import { type Publie, trouver } from '../../../helpers/attaquant.ts'
import { creerHasard, deuxAnnees, hierarchie, marges, tablesLiees } from '../../../helpers/tables-secretes.ts'

const SECRET: Secret = { mode: 'seuil', seuil: 5, base: null, motif: null }

type Table = Omit<TableauSecret, 'secret'>

async function publier(table: Table, secret: Secret = SECRET) {
  const { caches, trouvables } = await protegerTableau({ ...table, secret })
  const publies: Publie[] = table.comptes.map(c => ({
    cle: c.cle,
    valeur: caches.has(c.cle) ? null : c.valeur,
  }))
  return { caches, trouvables, publies }
}

const exactsDe = (table: Table) => new Map(table.comptes.map(c => [c.cle, c.valeur]))

async function attaquerDuDehors(table: Table) {
  const { publies, trouvables } = await publier(table)
  expect(trouvables).toEqual([])
  return trouver(publies, table.sommes, exactsDe(table), SECRET.seuil)
}

/** What a reader finds when only the small counts are hidden. */
function attaquerSansSecondMasquage(table: Table) {
  const publies = table.comptes.map(({ cle, valeur }) => ({
    cle,
    valeur: valeur > 0 && valeur < SECRET.seuil ? null : valeur,
  }))
  return trouver(publies, table.sommes, exactsDe(table), SECRET.seuil)
}

/** Nord/Sud × Femme/Homme × polluante/non polluante: three published tables that share their margins. */
function tablesInsee(cubes: readonly number[]): Table {
  const axes = [
    ['nord', 'sud'],
    ['femme', 'homme'],
    ['polluante', 'non_polluante'],
  ] as const
  const cellules = axes[0].flatMap(r => axes[1].flatMap(s => axes[2].map(p => [r, s, p] as const)))
  const effectif = (mots: readonly string[]) =>
    cellules.reduce((n, c, k) => (mots.every(m => c.some(x => x === m)) ? n + (cubes[k] ?? 0) : n), 0)
  const paires = [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const
  const cle = (mots: readonly string[]) => (mots.length === 0 ? 'ensemble' : mots.join(' × '))
  const croisees = paires.flatMap(([a, b]) => axes[a].flatMap(x => axes[b].map(y => [x, y])))
  const seules = axes.flat().map(x => [x])
  const comptes = [...croisees, ...seules, []].map(mots => ({ cle: cle(mots), valeur: effectif(mots) }))
  const sommes = [
    ...paires.flatMap(([a, b]) => [
      ...axes[a].map(x => ({ total: x, parties: axes[b].map(y => cle([x, y])), exacte: true })),
      ...axes[b].map(y => ({ total: y, parties: axes[a].map(x => cle([x, y])), exacte: true })),
    ]),
    ...axes.map(a => ({ total: 'ensemble', parties: [...a], exacte: true })),
  ]
  return { comptes, sommes }
}

describe('les tables liées du manuel de l’Insee', () => {
  it.each([
    ['un petit croisement', [12, 31, 2, 40, 25, 18, 33, 27]],
    ['deux petits croisements de la même région', [2, 30, 0, 41, 22, 19, 35, 26]],
    ['une marge petite', [0, 45, 1, 38, 2, 51, 0, 60]],
    ['des croisements presque tous petits', [1, 3, 2, 6, 4, 2, 7, 3]],
  ])('résistent avec %s', async (_, cubes) => {
    expect(await attaquerDuDehors(tablesInsee(cubes))).toEqual([])
  })

  it('se retrouveraient sans le second masquage', () => {
    const table = tablesInsee([12, 31, 2, 40, 25, 18, 1, 27])
    expect(attaquerSansSecondMasquage(table).map(t => t.cle)).toEqual(['homme × polluante'])
  })
})

describe('deux cents tables tirées au sort', () => {
  it.each([
    ['avec leurs marges', marges],
    ['avec une hiérarchie de territoires qui se recouvrent', hierarchie],
    ['sur deux années d’une file active', deuxAnnees],
    ['liées par une marge commune', tablesLiees],
  ])(
    '%s résistent à un attaquant qui ne sait rien de nous',
    async (_, tirer) => {
      for (let graine = 1; graine <= 50; graine += 1) {
        const table = tirer(creerHasard(graine * 7919))
        expect({ graine, trouves: await attaquerDuDehors(table) }).toEqual({ graine, trouves: [] })
      }
    },
    240_000,
  )
})

describe('ce qui est masqué', () => {
  it('comprend toujours les effectifs de 1 à 4, jamais un 0, et rien quand rien n’est petit', async () => {
    for (let graine = 1; graine <= 30; graine += 1) {
      const table = marges(creerHasard(graine))
      const { caches } = await publier(table)
      const petits = table.comptes.filter(c => c.valeur > 0 && c.valeur < 5).map(c => c.cle)
      expect(petits.filter(cle => !caches.has(cle))).toEqual([])
      expect(table.comptes.filter(c => c.valeur === 0 && caches.has(c.cle))).toEqual([])
      const grande = { ...table, comptes: table.comptes.map(c => ({ ...c, valeur: c.valeur * 5 })) }
      expect([...(await publier(grande)).caches]).toEqual([])
    }
  })

  it('est le même deux fois de suite', async () => {
    for (let graine = 1; graine <= 10; graine += 1) {
      const un = await publier(tablesLiees(creerHasard(graine)))
      const deux = await publier(tablesLiees(creerHasard(graine)))
      expect([...un.caches]).toEqual([...deux.caches])
    }
  })

  it('reste peu de chose : une ligne de plus pour une ligne petite', async () => {
    const comptes = [3, 9, 40, 75, 62].map((valeur, i) => ({ cle: `l${i}`, valeur }))
    const parties = comptes.map(c => c.cle)
    const table = {
      comptes: [...comptes, { cle: 'total', valeur: 189 }],
      sommes: [{ total: 'total', parties, exacte: true }],
    }
    expect([...(await publier(table)).caches]).toEqual(['l0', 'l1'])
  })

  it('ne s’arrête pas à deux lignes de 1, que leur somme donnerait', async () => {
    const table = {
      comptes: [
        { cle: 'a', valeur: 1 },
        { cle: 'b', valeur: 1 },
        { cle: 'c', valeur: 60 },
        { cle: 'total', valeur: 62 },
      ],
      sommes: [{ total: 'total', parties: ['a', 'b', 'c'], exacte: true }],
    }
    expect([...(await publier(table)).caches].sort()).toEqual(['a', 'b', 'c'])
  })

  it('ne suppose pas une somme que les chiffres démentent', async () => {
    const table = {
      comptes: [
        { cle: 'a', valeur: 3 },
        { cle: 'b', valeur: 40 },
        { cle: 'total', valeur: 50 },
      ],
      sommes: [{ total: 'total', parties: ['a', 'b'], exacte: true }],
    }
    expect([...(await publier(table)).caches]).toEqual(['a'])
  })

  it('n’est rien en mode aucun, et une somme d’une clé inconnue est une faute', async () => {
    const comptes = [{ cle: 'a', valeur: 1 }]
    expect((await publier({ comptes, sommes: [] }, { ...SECRET, mode: 'aucun' })).caches.size).toBe(0)
    const sommes = [{ total: 'x', parties: ['a'], exacte: true }]
    await expect(publier({ comptes, sommes })).rejects.toThrow('x')
  })
})
