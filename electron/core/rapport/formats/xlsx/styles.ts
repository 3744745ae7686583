import type { Alignment, Border, Fill, Font } from 'exceljs'
import { ABSENCES } from '../../../../../shared/domain/absence.ts'
import type { FormatNombre } from '../../../../../shared/domain/nombres.ts'
import type { Cellule } from '../../modele.ts'
import { neutraliser } from '../../neutraliser.ts'

/** Format codes as the file stores them: Excel in French shows `#,##0` as « 1 234 » and `0.0%` as « 7,3% ». */
export const FORMATS: Record<FormatNombre, string> = {
  entier: '#,##0',
  decimal: '#,##0.0',
  pourcentage: '0.0%',
  jours: '#,##0.0',
  euros: '#,##0.00\\ "€"',
}
const POINTS = '+0.0" pts";-0.0" pts";0.0" pts"'
const FORMAT_JOUR = 'dd/mm/yyyy'
/** Days between Excel's 1900 epoch and 1970-01-01. */
const EPOQUE_EXCEL = 25_569

export const POLICE: Partial<Font> = { name: 'Calibri', size: 11, color: { argb: 'FF1F2937' } }
export const POLICE_TITRE: Partial<Font> = { ...POLICE, size: 16, bold: true }
export const POLICE_SECTION: Partial<Font> = { ...POLICE, size: 13, bold: true, color: { argb: 'FF0F5C63' } }
export const POLICE_MENTION: Partial<Font> = { ...POLICE, bold: true, color: { argb: 'FFB45309' } }
export const POLICE_NOTE: Partial<Font> = { ...POLICE, size: 9, italic: true, color: { argb: 'FF4B5563' } }
export const POLICE_ENTETE: Partial<Font> = { ...POLICE, bold: true, color: { argb: 'FFFFFFFF' } }
export const POLICE_ABSENCE: Partial<Font> = { ...POLICE, color: { argb: 'FF6B7280' } }
export const FOND_ENTETE: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF0F5C63' } }
export const FOND_TOTAL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3EFE6' } }
const TRAIT: Partial<Border> = { style: 'thin', color: { argb: 'FFD9D4CA' } }
export const BORDURES = { top: TRAIT, bottom: TRAIT, left: TRAIT, right: TRAIT }
export const RENVOI: Partial<Alignment> = { wrapText: true, vertical: 'top' }

/** Excel repairs, and so empties, a workbook that holds a longer text. */
const MAX_CARACTERES = 32_767

function abreger(texte: string): string {
  return texte.length <= MAX_CARACTERES ? texte : `${texte.slice(0, MAX_CARACTERES - 1).toWellFormed()}…`
}

/** What a cell of a sheet holds. Text that a spreadsheet could take for a formula is neutralised. */
export function contenu(cellule: Cellule): {
  valeur: number | string
  format: string | null
  absente: boolean
} {
  if (cellule.type === 'texte')
    return { valeur: abreger(neutraliser(cellule.texte)), format: null, absente: false }
  if (cellule.type === 'jour')
    return { valeur: cellule.jour + EPOQUE_EXCEL, format: FORMAT_JOUR, absente: false }
  if (cellule.type === 'annee') return { valeur: cellule.annee, format: '0', absente: false }
  if (cellule.valeur === null)
    return { valeur: ABSENCES[cellule.absence ?? 'nd'].marque, format: null, absente: true }
  const format = FORMATS[cellule.format]
  if (cellule.ecart === 'points') return { valeur: cellule.valeur * 100, format: POINTS, absente: false }
  const valeur = cellule.format === 'euros' ? cellule.valeur / 100 : cellule.valeur
  return { valeur, format: cellule.ecart ? `+${format};-${format};${format}` : format, absente: false }
}
