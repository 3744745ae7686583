import { formatJourIso } from '../../../shared/domain/dates.ts'
import type { IdNomenclature, Nomenclatures } from '../../../shared/domain/nomenclature.ts'
import { getLibelle } from '../../../shared/domain/nomenclature-recherche.ts'
import type { Cubes, GroupeParcours } from './cubes.ts'
import type { Assiette } from './ensemble-de-travail.ts'
import { NON_RENSEIGNE } from './valeur.ts'

/** Everything that the figures of one period are made from, read from the base beforehand. */
export type Dossier = Assiette & {
  cubes: Cubes
  nomenclatures: Nomenclatures
  /** Labels that users' files brought: nomenclature → code → label. */
  locales: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Sheet → import. */
  imports: ReadonlyMap<number, number>
  /** Meanings of the columns of the sheets of the period; null when a sheet does not say. */
  colonnes: ReadonlySet<string> | null
}

/** The label of a code on the last day of the period: « Pôle emploi » in 2023, « France Travail » in 2024. */
export function libelleDe(
  dossier: Pick<Dossier, 'nomenclatures' | 'locales' | 'periode'>,
  nomenclature: IdNomenclature,
  code: string,
): string {
  if (code === NON_RENSEIGNE) return 'Non renseigné'
  const entree = dossier.nomenclatures[nomenclature].entrees.find(e => e.code === code)
  if (entree !== undefined) return getLibelle(entree, formatJourIso(dossier.periode.d2))
  return dossier.locales.get(nomenclature)?.get(code) ?? code
}

/** Codes of a nomenclature in its own order, then those that are given (by default, the labels that files brought). */
export function listCodes(
  dossier: Pick<Dossier, 'nomenclatures' | 'locales'>,
  nomenclature: IdNomenclature,
  presents: Iterable<string> = dossier.locales.get(nomenclature)?.keys() ?? [],
): string[] {
  const propres = dossier.nomenclatures[nomenclature].entrees.map(e => e.code)
  const autres = [...new Set(presents)].filter(c => !propres.includes(c) && c !== NON_RENSEIGNE)
  return [...propres.filter(c => c !== NON_RENSEIGNE), ...autres.sort()]
}

/** Imports of the parcours that a figure counts, in order. */
export function listSources(dossier: Dossier, garde: (g: GroupeParcours) => boolean): number[] {
  const ids = new Set<number>()
  for (const g of dossier.cubes.parcours) {
    const numero = garde(g) ? dossier.imports.get(g.feuille) : undefined
    if (numero !== undefined) ids.add(numero)
  }
  return [...ids].sort((a, b) => a - b)
}

/** True when a file of the period has a column of one of these meanings, or when nothing says that it has not. */
export function estFournie(dossier: Dossier, ...sens: string[]): boolean {
  return dossier.colonnes === null || sens.some(s => dossier.colonnes?.has(s))
}
