import type { FormatNombre } from '../../../../shared/domain/nombres.ts'
import { etagerCascade } from '../../../../shared/graphiques/cascade.ts'
import type { ChartSpec } from '../../../../shared/graphiques/chart-spec.ts'
import { contenu } from '../formats/xlsx/styles.ts'

/** Cells of one chart: ranges as formulas, and the very text and numbers that stand in them. */
export type Liaison = {
  categories: { ref: string; textes: string[] }
  series: { refNom: string; nom: string; ref: string; valeurs: (number | null)[] }[]
  /** Cells of the invisible part under the bars of a cascade; without them its values are written in the chart. */
  base?: { refNom: string; ref: string }
}

/** Name of the invisible series of a cascade. */
export const NOM_BASE = 'Base (non affichée)'

/** A number as a cell holds it: an amount in euros, the rest as it is; null stays null. */
export function versCellule(valeur: number | null, format: FormatNombre): number | null {
  const lue = valeur === null ? null : contenu({ type: 'nombre', valeur, absence: null, format }).valeur
  return typeof lue === 'number' ? lue : null
}

/** A text as a cell holds it: no formula, no forbidden character. */
export function texteCellule(texte: string): string {
  return String(contenu({ type: 'texte', texte }).valeur)
}

/** Heights of the invisible bars of a cascade, as cells hold them; null for the other kinds. */
export function listBases(spec: ChartSpec): number[] | null {
  return spec.type === 'cascade' ? etagerCascade(spec).map(e => versCellule(e.base, spec.format) ?? 0) : null
}
