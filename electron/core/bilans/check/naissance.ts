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
  const annee = Math.floor(enChiffres(date) / 10_000)
  return { annee, age: entree === NUL ? cellules.valeur('age') : calculerAge(date, entree) }
}

/** Whole years between two days; somebody born on 29 February is a year older on 1 March. */
export function calculerAge(naissance: number, jour: number): number {
  return Math.floor((enChiffres(jour) - enChiffres(naissance)) / 10_000)
}

const chiffres = new Map<number, number>()
const MAX_CHIFFRES = 40_000

/** A day as the number `yyyymmdd`; the days of a file are few. */
function enChiffres(jours: number): number {
  const deja = chiffres.get(jours)
  if (deja !== undefined) return deja
  const { annee, mois, jour } = partiesDuJour(jours)
  const nombre = annee * 10_000 + mois * 100 + jour
  if (chiffres.size < MAX_CHIFFRES) chiffres.set(jours, nombre)
  return nombre
}
