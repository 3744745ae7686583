import { type Compte, estVraie, type Relation } from './systeme.ts'

/** Writes the relations between counts by their keys. What the figures deny, or what is not published, is left out. */
export type Lieur = {
  /** The same count under two keys. */
  egal: (a: string, b: string) => void
  /** `total` is the sum of `parties`; true when it holds and was written. */
  somme: (total: string, parties: readonly string[]) => boolean
  /** Both sides add up to the same; true when it holds and was written. */
  equilibre: (plus: readonly string[], moins: readonly string[]) => boolean
  /** The counts of `a` together never exceed those of `b`. */
  ensembleAuPlus: (a: readonly string[], b: readonly string[]) => void
  auPlus: (a: string, b: string) => void
  /** Parts of a total: their sum where it holds; else no part above the total, and the total not above their sum. */
  repartir: (total: string, parties: readonly string[]) => void
  relations: Relation[]
}

/** A writer of relations over these counts. */
export function creerLieur(comptes: readonly Compte[]): Lieur {
  const rangs = new Map(comptes.map((c, i) => [c.cle, i]))
  const relations: Relation[] = []
  const ecrire = (sens: Relation['sens'], plus: readonly string[], moins: readonly string[]): boolean => {
    const termes = [...plus.map(c => [c, 1] as const), ...moins.map(c => [c, -1] as const)].flatMap(
      ([cle, coef]) => {
        const compte = rangs.get(cle)
        return compte === undefined ? [] : [{ compte, coef }]
      },
    )
    const relation = { sens, termes }
    if (termes.length < plus.length + moins.length || !estVraie(comptes, relation)) return false
    relations.push(relation)
    return true
  }
  const auPlus = (a: string, b: string) => void ecrire('au_plus', [a], [b])
  const somme = (total: string, parties: readonly string[]) =>
    parties.length > 0 && ecrire('egal', parties, [total])
  return {
    egal: (a, b) => void ecrire('egal', [a], [b]),
    somme,
    equilibre: (plus, moins) => ecrire('egal', plus, moins),
    ensembleAuPlus: (a, b) => void ecrire('au_plus', a, b),
    auPlus,
    repartir: (total, parties) => {
      if (parties.length === 0 || somme(total, parties)) return
      for (const p of parties) auPlus(p, total)
      ecrire('au_plus', [total], parties)
    },
    relations,
  }
}
