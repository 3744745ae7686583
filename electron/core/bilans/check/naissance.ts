import { partiesDuJour } from '../../../../shared/domain/dates.ts'
import { NUL } from '../commit/lot.ts'
import type { CellulesLigne } from './cellules-ligne.ts'

/** All that is kept of a birth: its year, and the age in whole years on date_entree when the full date was given. */
export type Naissance = { annee: number; age: number }

/** Year of birth and age at entry of a row, `NUL` when unknown. The full date of birth goes no further than here. */
export function calculerNaissance(cellules: CellulesLigne): Naissance {
  const date = cellules.valeur('date_naissance')
  const entree = cellules.valeur('date_entree')
  if (date === NUL) return { annee: cellules.valeur('annee_naissance'), age: cellules.valeur('age') }
  const annee = partiesDuJour(date).annee
  return { annee, age: entree === NUL ? cellules.valeur('age') : calculerAge(date, entree) }
}

/** Whole years between two days; somebody born on 29 February is a year older on 1 March. */
export function calculerAge(naissance: number, jour: number): number {
  const n = partiesDuJour(naissance)
  const j = partiesDuJour(jour)
  const passe = j.mois > n.mois || (j.mois === n.mois && j.jour >= n.jour)
  return j.annee - n.annee - (passe ? 0 : 1)
}
