import { ABSENCES } from '../../../shared/domain/absence.ts'
import { formatJourFr } from '../../../shared/domain/dates.ts'
import { formatEcart, formatNombre, formatSelon } from '../../../shared/domain/nombres.ts'
import type { Cellule } from './modele.ts'

/** A cell as a French reader sees it: rounded for display, absences by their mark. */
export function texteCellule(cellule: Cellule): string {
  if (cellule.type === 'texte') return cellule.texte
  if (cellule.type === 'jour') return formatJourFr(cellule.jour)
  if (cellule.type === 'annee') return String(cellule.annee)
  const { valeur, absence, format, ecart } = cellule
  if (valeur === null) return ABSENCES[absence ?? 'nd'].marque
  if (ecart === 'points') return formatEcart(valeur, 'pourcentage')
  if (ecart === 'valeur') return signer(valeur, formatSelon(Math.abs(valeur), format))
  return format === 'jours' ? formatNombre(valeur, 1, 1) : formatSelon(valeur, format)
}

function signer(valeur: number, texte: string): string {
  if (valeur === 0) return texte
  return `${valeur < 0 ? '−' : '+'}\u202f${texte}`
}
