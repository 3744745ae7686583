import type { AvertissementLecture, Feuille, RawRow } from './port.ts'

/** The part of a `Classeur` that a workbook format gives. */
export type Contenu = {
  format: 'xlsx' | 'xlsm' | 'ods' | 'xls'
  feuilles: Feuille[]
  depuis1904?: boolean
  avertissements: AvertissementLecture[]
  lignes(index: number, annule: (() => boolean) | undefined): AsyncGenerator<RawRow[]>
}
