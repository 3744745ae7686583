import type { Signalement } from '../../../../shared/domain/bilan.ts'
import { type Cell, lettreColonne } from '../../../../shared/domain/cellule.ts'
import { nettoyerTexte } from '../../../../shared/domain/formats.ts'
import { findNombre } from '../../../../shared/domain/formats-nombre.ts'
import type { RawRow } from '../read/port.ts'
import { texteCellule } from './cellules.ts'
import { choisir } from './convertisseur.ts'
import { estMoyenne, survoler } from './role-ligne.ts'
import { formatNombre, type Lieu, signaler } from './signalements.ts'
import type { ColonneDetectee } from './types.ts'

/** What a column adds up to: `somme` is null under dates and texts, where a total is a count of lines. */
export type SommeColonne = {
  colonne: ColonneDetectee
  somme: number | null
  pleines: number
  oui: number | null
  decimales: number
}

/**
 * Compares each total line with the rows above it: sums with a rounding tolerance (half a unit of the last decimal per
 * row), counts of lines under a date or a text. Gives a warning with both values for each column that differs.
 */
export function checkTotaux(
  totaux: RawRow[],
  sommes: (total: RawRow) => SommeColonne[],
  lignesAvant: (total: RawRow) => number,
  lieu: Lieu,
): Signalement[] {
  return totaux.flatMap(row => {
    const { premiere, index } = survoler(row, 0, row.cellules.length - 1, 1)
    if (typeof premiere === 'string' && estMoyenne(premiere)) return []
    return sommes(row).flatMap(s =>
      s.colonne.index === index ? [] : checkColonne(row, s, lignesAvant(row), lieu),
    )
  })
}

function checkColonne(row: RawRow, s: SommeColonne, lignes: number, lieu: Lieu): Signalement[] {
  const annonce = lireNombre(row.cellules[s.colonne.index] ?? null, s.colonne)
  if (annonce === null) return []
  const place = { ligne: row.ligne, colonne: lettreColonne(s.colonne.index) }
  if (s.somme === null) {
    if ([lignes, s.pleines, s.oui].includes(annonce)) return []
    const message = `Le fichier annonce ${formatNombre(annonce)} lignes, ${formatNombre(lignes)} ont été lues.`
    return [signaler(lieu, 'total_lignes', message, place)]
  }
  const ecart = Math.abs(annonce - s.somme)
  const tolerance = s.decimales === 0 ? 0.5 : 0.5 * 10 ** -s.decimales * (lignes + 1)
  if (ecart <= tolerance + 1e-9) return []
  const arrondi = ecart <= Math.abs(s.somme) * 0.005 ? ' L’écart peut venir d’arrondis.' : ''
  const message = `Le total du fichier est ${formatNombre(annonce)}, la somme des lignes ${formatNombre(s.somme)}.${arrondi}`
  return [signaler(lieu, 'total_different', message, place)]
}

/** The number of a cell under the column's decimal mark, null when it is none (dates and rates included). */
export function lireNombre(cell: Cell, colonne: ColonneDetectee): number | null {
  if (typeof cell === 'number') return cell
  if (typeof cell !== 'string') return null
  const lu = findNombre(nettoyerTexte(cell))
  return lu && !lu.pourcent ? choisir(lu, colonne.decimales) : null
}

/** Sums of columns over kept rows, with the number of decimals that the rows use. */
export function sommer(rows: RawRow[], colonne: ColonneDetectee): SommeColonne {
  let somme = 0
  let pleines = 0
  let decimales = 0
  for (const row of rows) {
    const n = lireNombre(row.cellules[colonne.index] ?? null, colonne)
    if (n === null) continue
    pleines++
    somme += n
    decimales = Math.max(decimales, compterDecimales(n))
  }
  return { colonne, somme, pleines, oui: null, decimales }
}

function compterDecimales(n: number): number {
  const texte = texteCellule(n)
  const point = texte.indexOf('.')
  return point < 0 ? 0 : Math.min(6, texte.length - point - 1)
}
