import type { Cell } from '../../../../shared/domain/cellule.ts'
import { MAX_COLONNES, MAX_LIGNES } from './limits.ts'
import type { RawRow } from './port.ts'
import { lectureAnnulee, tropDeColonnes, tropDeLignes } from './refusals.ts'

const TAILLE_LOT = 500

export type RowBatches = {
  /** Takes the array over. Empty rows are dropped, empty cells at the end are cut. Throws over the limits. */
  ajouter(ligne: number, cellules: Cell[]): void
  /** The rows gathered, once there are enough of them, or whatever there is at the end. */
  prendre(fin?: boolean): RawRow[] | undefined
}

/** Gathers the rows of one sheet into batches, keeps the stated limits, and polls the user's cancellation. */
export function createRowBatches(feuille: string, annule: (() => boolean) | undefined): RowBatches {
  let lot: RawRow[] = []
  let total = 0
  return {
    ajouter(ligne, cellules) {
      let fin = cellules.length
      while (fin > 0 && cellules[fin - 1] === null) fin--
      if (fin === 0) return
      if (fin > MAX_COLONNES) throw tropDeColonnes(feuille, ligne)
      if (fin < cellules.length) cellules.length = fin
      if (++total > MAX_LIGNES) throw tropDeLignes(feuille)
      lot.push({ ligne, cellules })
    },
    prendre(fin = false) {
      if (annule?.()) throw lectureAnnulee()
      if (lot.length === 0 || (!fin && lot.length < TAILLE_LOT)) return undefined
      const pret = lot
      lot = []
      return pret
    },
  }
}
