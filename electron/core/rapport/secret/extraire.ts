import type { Composante } from '../../../../shared/domain/secret/composantes.ts'
import { lireCompte, type Systeme } from '../../../../shared/domain/secret/systeme.ts'

/** One set of tied counts as a system of its own, its counts numbered from 0. */
export function extraire({ comptes, relations }: Systeme, composante: Composante): Systeme {
  const rangs = new Map(composante.comptes.map((c, i) => [c, i]))
  return {
    comptes: composante.comptes.map(i => lireCompte(comptes, i)),
    relations: composante.relations.flatMap(r => {
      const relation = relations[r]
      if (relation === undefined) return []
      const termes = relation.termes.map(t => ({ compte: rangs.get(t.compte) ?? 0, coef: t.coef }))
      return [{ sens: relation.sens, termes }]
    }),
  }
}
