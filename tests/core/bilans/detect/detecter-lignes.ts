import { detecterFeuille } from '../../../../electron/core/bilans/detect/detecter-feuille.ts'
import type { FeuilleDetectee } from '../../../../electron/core/bilans/detect/types.ts'
import type { RawRow } from '../../../../electron/core/bilans/read/port.ts'
import type { OptionsImport } from '../../../../shared/domain/bilan.ts'
import type { Cell } from '../../../../shared/domain/cellule.ts'
import { creerContexte } from '../cas/lire-cas.ts'

/** Detects a sheet given as rows of cells, the first being row 1. */
export function detecter(
  lignes: Cell[][],
  options: Partial<OptionsImport> = {},
  nom = 'Feuil1',
): Promise<FeuilleDetectee> {
  const rows = lignes.map((cellules, i): RawRow => ({ ligne: i + 1, cellules }))
  return detecterFeuille(nom, 0, [rows], creerContexte(options))
}
