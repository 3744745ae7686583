import type { Cell } from '../../../../shared/domain/cellule.ts'
import { formatJourFr, formatJourIso } from '../../../../shared/domain/dates.ts'
import { estInconnu, findAbsence, nettoyerTexte } from '../../../../shared/domain/formats.ts'
import { findDate } from '../../../../shared/domain/formats-date.ts'
import { findNombre } from '../../../../shared/domain/formats-nombre.ts'
import { findPeriode } from '../../../../shared/domain/formats-periode.ts'

/** True for a cell without anything to read in it. */
export function estVide(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && nettoyerTexte(cell) === '')
}

/** What the cell shows, on one line; empty for an empty cell. Whole numbers have no exponent. */
export function texteCellule(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return nettoyerTexte(cell)
  if (typeof cell === 'number') return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell)
  if (typeof cell === 'boolean') return cell ? 'OUI' : 'NON'
  if (cell.type === 'date') return formatJourFr(cell.jours)
  if (cell.type === 'pourcentage') return `${Number((cell.valeur * 100).toFixed(10))} %`.replace('.', ',')
  return cell.texte
}

/** The label of a header cell: a workbook's date at the first of a month names that month. */
export function texteEntete(cell: Cell | undefined): string {
  if (cell !== null && typeof cell === 'object' && cell.type === 'date') {
    const iso = formatJourIso(cell.jours)
    return iso.endsWith('-01') ? iso.slice(0, 7) : formatJourFr(cell.jours)
  }
  return texteCellule(cell)
}

export type NatureCellule = 'vide' | 'mot' | 'periode' | 'valeur' | 'absence'

/** A word (a label), a period (a year, a month), a value (number, date, e-mail…) or a mark of absence. */
export function natureCellule(cell: Cell | undefined): NatureCellule {
  if (estVide(cell) || cell === undefined || cell === null) return 'vide'
  if (typeof cell === 'number') return estAnnee(cell) ? 'periode' : 'valeur'
  if (typeof cell === 'object') return cell.type === 'date' && estDebutMois(cell.jours) ? 'periode' : 'valeur'
  if (typeof cell === 'boolean') return 'valeur'
  const texte = nettoyerTexte(cell)
  if (findPeriode(texte)) return 'periode'
  if (estInconnu(texte)) return 'vide'
  if (findAbsence(texte) !== undefined) return 'absence'
  return findNombre(texte) || findDate(texte) || texte.includes('@') ? 'valeur' : 'mot'
}

function estAnnee(n: number): boolean {
  return Number.isInteger(n) && n >= 1990 && n <= 2100
}

function estDebutMois(jours: number): boolean {
  return formatJourIso(jours).endsWith('-01')
}
