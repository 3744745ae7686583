import type { Cell } from '../../../../shared/domain/cellule.ts'
import { formatJourFr, formatJourIso } from '../../../../shared/domain/dates.ts'

/**
 * How a column writes its values, stored with the mapping: from it and from the stored value the text of the file is
 * found again, so that a raw text is kept with its row only where it differs (`formats.md` « Rules »).
 */
export type Formes = {
  /** Name of the form of the dates of this column, null for a column without dates. */
  dates: string | null
  /** Stored value → text of the file, the first seen; the empty key is « says nothing ». */
  textes: Record<string, string>
}

const MAX_TEXTES = 500

const ECRITURES: Record<string, (jours: number) => string> = {
  'jj/mm/aaaa': formatJourFr,
  'aaaa-mm-jj': formatJourIso,
  'aaaa-mm-jj 00:00:00.0': j => `${formatJourIso(j)} 00:00:00.0`,
  'aaaa-mm-jj 00:00:00': j => `${formatJourIso(j)} 00:00:00`,
  'aaaa-mm-jjT00:00:00': j => `${formatJourIso(j)}T00:00:00`,
  'jj-mm-aaaa': j => formatJourFr(j).replaceAll('/', '-'),
  'jj.mm.aaaa': j => formatJourFr(j).replaceAll('/', '.'),
  'jj/mm/aa': j => formatJourFr(j).replace(/\/\d\d(\d\d)$/, '/$1'),
  'jj.mm.aa': j =>
    formatJourFr(j)
      .replace(/\/\d\d(\d\d)$/, '/$1')
      .replaceAll('/', '.'),
  'jj/mm/aaaa 00:00:00': j => `${formatJourFr(j)} 00:00:00`,
  'jj/mm/aaaa 00:00': j => `${formatJourFr(j)} 00:00`,
  'mm/jj/aaaa': j => formatJourFr(j).replace(/^(\d\d)\/(\d\d)/, '$2/$1'),
  aaaammjj: j => formatJourIso(j).replaceAll('-', ''),
}

/** No form yet: the first values of the column decide. */
export function creerFormes(): Formes {
  return { dates: null, textes: {} }
}

/**
 * The raw text to keep with the row, null when the column's form gives it back. `cle` is the stored value as text;
 * `jours` is set for a date. A cell that a workbook types as a date, and one it does not hold, have no text.
 */
export function brutAGarder(formes: Formes, cell: Cell, cle: string, jours: number | null): string | null {
  if (cell === null || (typeof cell === 'object' && cell.type === 'date')) return null
  const brut = texteBrut(cell)
  if (jours !== null) return ecritDate(formes, brut, jours) ? null : brut
  const connu = Object.hasOwn(formes.textes, cle) ? formes.textes[cle] : undefined
  if (connu !== undefined) return connu === brut ? null : brut
  if (cle === '' || Object.keys(formes.textes).length >= MAX_TEXTES) return brut
  formes.textes[cle] = brut
  return null
}

/** The text of a cell exactly as the file holds it. */
export function texteBrut(cell: Exclude<Cell, null>): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'boolean') return cell ? 'VRAI' : 'FAUX'
  if (cell.type === 'date') return formatJourFr(cell.jours)
  return cell.type === 'pourcentage' ? `${cell.valeur * 100} %` : cell.texte
}

function ecritDate(formes: Formes, brut: string, jours: number): boolean {
  formes.dates ??= Object.keys(ECRITURES).find(nom => ECRITURES[nom]?.(jours) === brut) ?? null
  return formes.dates !== null && ECRITURES[formes.dates]?.(jours) === brut
}

/** The text that the file held for a stored value whose row kept no raw text; null when it held none. */
export function retrouverTexte(formes: Formes, cle: string, jours: number | null): string | null {
  if (jours !== null) return formes.dates === null ? null : (ECRITURES[formes.dates]?.(jours) ?? null)
  return Object.hasOwn(formes.textes, cle) ? (formes.textes[cle] ?? null) : null
}
