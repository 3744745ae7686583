import type { Cell } from '../../../../shared/domain/cellule.ts'

/** `ligne` is the 1-based row of the sheet; `cellules[0]` is column A, cells that the file does not hold are null. */
export type RawRow = { ligne: number; cellules: Cell[] }

/** `masquee` covers « masqué » and « très masqué ». */
export type Feuille = { nom: string; index: number; masquee: boolean }

export type FormatFichier = 'xlsx' | 'xlsm' | 'ods' | 'xls' | 'csv' | 'tsv'

/** Said of the file, never a refusal: `feuille` is null when it concerns the whole file. */
export type AvertissementLecture = { feuille: string | null; code: string; message: string }

/** An opened file: its identity is known, its rows are still on disk. */
export type Classeur = {
  /** Name shown to the user (no folder). */
  fichier: string
  format: FormatFichier
  /** Of text files only. */
  encodage: string | null
  /** Of text files only; null when each line is a single cell. */
  separateur: string | null
  /** Of the bytes of the file, in hexadecimal. */
  sha256: string
  octets: number
  feuilles: Feuille[]
  /** Serial numbers count from 1904, also those that no format shows as dates. */
  depuis1904?: boolean
  /** Batches in sheet order, empty rows omitted. May be called again: each call reads from the start. */
  lignes(index: number): AsyncIterable<RawRow[]>
  /** Grows while sheets are read. */
  avertissements: AvertissementLecture[]
}

export type OptionsLecture = {
  /** Overrides the detected encoding of a text file. */
  encodage?: string
  /** Name shown instead of the one on disk. */
  nom?: string
  /** Polled once per batch; true stops the reading with `tache_annulee`. */
  annule?: () => boolean
}
