/** Stated limits of the import (200 000 rows × 60 columns), with room for title lines, headers and notes. */
export const MAX_LIGNES = 200_100
export const MAX_COLONNES = 256
/** Decompressed bytes of a whole archive. */
export const MAX_OCTETS_ARCHIVE = 1_500_000_000
/** A compression ratio is a proof of attack only above this size: short repetitive sheets compress 200 to 1 too. */
export const MAX_RATIO_ARCHIVE = 200
export const SEUIL_RATIO_ARCHIVE = 50_000_000
/** Texts kept in memory while a workbook is read. */
export const MAX_TEXTES_PARTAGES = 15_000_000
export const MAX_OCTETS_TEXTES = 600_000_000
/** An .xls holds at most 65 536 rows × 256 columns: it is read in memory. */
export const MAX_OCTETS_XLS = 300_000_000
/** One line of a text file, quoted line breaks included. */
export const MAX_ENREGISTREMENT = 4_000_000
