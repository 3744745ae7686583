import { type FeuilleXls, readXlsGlobals, type XlsGlobals } from './biff-globals.ts'
import { readXlsSheet } from './biff-sheet.ts'
import type { Contenu } from './content.ts'
import type { RawRow } from './port.ts'
import { createRowBatches } from './row-batches.ts'

/** Opens the stream of an .xls of Excel 97 to 2003 (BIFF8). Results of formulas are those that Excel stored. */
export function openXls(flux: Buffer): Contenu {
  const globals = readXlsGlobals(flux)
  return {
    format: 'xls',
    feuilles: globals.feuilles.map(({ nom, masquee }, index) => ({ nom, index, masquee })),
    depuis1904: globals.depuis1904,
    avertissements: [],
    lignes(index, annule) {
      const feuille = globals.feuilles[index]
      if (!feuille) throw new RangeError(`Feuille ${index} inconnue`)
      return lireFeuille(flux, feuille, globals, annule)
    },
  }
}

async function* lireFeuille(
  flux: Buffer,
  { nom, position }: FeuilleXls,
  globals: XlsGlobals,
  annule: (() => boolean) | undefined,
): AsyncGenerator<RawRow[]> {
  const lots = createRowBatches(nom, annule)
  const lignes = readXlsSheet(flux, position, globals)
  for (const ligne of [...lignes.keys()].sort((a, b) => a - b)) {
    lots.ajouter(ligne + 1, lignes.get(ligne) ?? [])
    const lot = lots.prendre()
    if (lot) yield lot
  }
  const dernier = lots.prendre(true)
  if (dernier) yield dernier
}
