import type { Question, Sens } from '../../../../shared/domain/bilan.ts'
import type { Cell } from '../../../../shared/domain/cellule.ts'

/** Why a cell cannot be stored as it is. With `question`, the answer of the user would make it readable. */
export type Probleme = {
  code: string
  message: string
  question: Pick<Question, 'options' | 'reponse'> | null
}

/**
 * One distinct cell read under the meaning of its column. `nombre`: days, a year, 1 or 0. `texte`: a code, a list of
 * sorted codes joined by `|`, or an identifier. Both null: the cell says nothing. `avertissement` is stored with the row.
 */
export type Lecture = {
  nombre: number | null
  texte: string | null
  probleme: Probleme | null
  avertissement: { code: string; message: string } | null
}

/** A column that gives something to the base, and how its cells are read. */
export type ColonneLue = {
  index: number
  colonne: string
  entete: string
  sens: Sens
  precision: string | null
  /** No row of the file says anything there: the key of a parcours does not count on this column. */
  vide: boolean
  lire(cell: Cell): Lecture
}

/** A cell that says nothing. */
export const VIDE: Lecture = { nombre: null, texte: null, probleme: null, avertissement: null }
