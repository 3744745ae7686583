import { ajouterMois } from '../../../../shared/domain/dates.ts'
import { coder, type Dictionnaire, NUL } from '../commit/lot.ts'
import type { CellulesLigne } from './cellules-ligne.ts'

/** Whole months from which each class of the nomenclature `duree_inscription` begins, longest first. */
const CLASSES: readonly (readonly [number, string])[] = [
  [36, '36_mois_plus'],
  [24, '24_36_mois'],
  [12, '12_24_mois'],
  [6, '6_12_mois'],
  [0, 'moins_6_mois'],
]

/** The class of a time spent registered, in whole calendar months between two days; null when it began after. */
export function classerInscription(inscription: number, jour: number): string | null {
  return CLASSES.find(([mois]) => ajouterMois(inscription, mois) <= jour)?.[1] ?? null
}

/**
 * Position in `codes` of the time registered on the day of entry (of prescription when there is no entry), for a layout
 * that gives the day of registration and not the time. `NUL` when one of the days is unknown.
 */
export function calculerInscription(cellules: CellulesLigne, codes: Dictionnaire): number {
  const inscription = cellules.valeur('date_inscription')
  const entree = cellules.valeur('date_entree')
  const jour = entree === NUL ? cellules.valeur('date_prescription') : entree
  if (inscription === NUL || jour === NUL) return NUL
  const code = classerInscription(inscription, jour)
  return code === null ? NUL : coder(codes, code)
}
