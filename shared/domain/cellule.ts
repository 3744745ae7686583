/**
 * One cell as a spreadsheet reader delivers it, whatever the file format. Number formats, the 1904 system and
 * styles are already resolved; text is exactly what the file holds.
 */
export type Cell = null | string | number | boolean | CellDate | CellPourcentage | CellErreur

/** A cell that the workbook itself types as a date: days since 1970-01-01, no time zone. */
export type CellDate = { type: 'date'; jours: number }
/** A number that the workbook shows with a `%` format: `valeur` is the fraction (0.645). */
export type CellPourcentage = { type: 'pourcentage'; valeur: number }
/** `#N/A`, `#REF!`… */
export type CellErreur = { type: 'erreur'; texte: string }

/** `0` → `A`, `26` → `AA`. */
export function lettreColonne(index: number): string {
  let reste = index
  let lettres = ''
  do {
    lettres = String.fromCharCode(65 + (reste % 26)) + lettres
    reste = Math.floor(reste / 26) - 1
  } while (reste >= 0)
  return lettres
}

/** `A` → `0`, `AA` → `26`. */
export function indexColonne(lettres: string): number {
  let index = 0
  for (const lettre of lettres.toUpperCase()) index = index * 26 + (lettre.charCodeAt(0) - 64)
  return index - 1
}
