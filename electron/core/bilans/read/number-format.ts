import type { Cell } from '../../../../shared/domain/cellule.ts'

/** What a number format makes of a number. `heure`: a time of day or a duration, without a calendar day. */
export type NatureFormat = 'nombre' | 'date' | 'heure' | 'pourcentage'

const DERNIER_JOUR = 2_932_896 // 9999-12-31
const JOUR_1900 = 25_569
const JOUR_1904 = 24_107
/** Beyond, a number shown as a time is a whole date of which only the time is shown. */
const MAX_DUREE_JOURS = 1000
/** Half a millisecond: 43831.999999999 is midnight of the next day, badly rounded. */
const EPSILON = 5e-9

const INTEGRES = new Map<number, NatureFormat>([
  ...[9, 10].map(id => [id, 'pourcentage'] as const),
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    id => [id, 'date'] as const,
  ),
  ...[18, 19, 20, 21, 45, 46, 47].map(id => [id, 'heure'] as const),
])

/** Nature of a built-in format number (ECMA-376, 18.8.30) when the workbook does not define it itself. */
export function natureFormatIntegre(id: number): NatureFormat {
  return INTEGRES.get(id) ?? 'nombre'
}

/** Nature of a format code such as `dd/mm/yyyy;@` or `0,0 %`; text in quotes, colours and locales do not count. */
export function natureFormat(code: string): NatureFormat {
  const premiere = /^(?:"[^"]*"|\\.|[^;"\\])*/.exec(code)?.[0] ?? ''
  const dureeEcoulee = /\[(h+|m+|s+)\]/i.test(premiere)
  const nu = premiere
    .replace(/"[^"]*"?/g, '')
    .replace(/\\.?/g, '')
    .replace(/[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|standard|am\/pm|a\/p/gi, '')
    .toLowerCase()
  if (nu.includes('%')) return 'pourcentage'
  if (dureeEcoulee) return 'heure'
  if (/[ydj]|a{3}|g{1,3}(?=.*e)/.test(nu)) return 'date'
  if (/[hs]/.test(nu)) return 'heure'
  return nu.includes('m') ? 'date' : 'nombre'
}

/**
 * A stored number as its format shows it. A serial outside the calendar stays a number, so that the import can say
 * it is not a date; the 29/02/1900 that Excel invented counts as the 28.
 */
export function cellFromNumber(valeur: number, nature: NatureFormat, depuis1904: boolean): Cell {
  if (nature === 'nombre') return valeur
  if (nature === 'pourcentage') return { type: 'pourcentage', valeur }
  if (nature === 'heure' && Math.abs(valeur) < MAX_DUREE_JOURS) return formatHeure(valeur)
  const jours = jourDuSerial(Math.floor(valeur + EPSILON), depuis1904)
  return jours === undefined ? valeur : { type: 'date', jours }
}

function jourDuSerial(serial: number, depuis1904: boolean): number | undefined {
  if (depuis1904) return serial >= 0 && serial - JOUR_1904 <= DERNIER_JOUR ? serial - JOUR_1904 : undefined
  if (!(serial >= 1) || serial - JOUR_1900 > DERNIER_JOUR) return undefined
  return serial < 60 ? serial - JOUR_1900 + 1 : serial - JOUR_1900
}

/** `08:30`, `08:30:15`, `26:00` for a duration. */
function formatHeure(valeur: number): string {
  const secondes = Math.round(Math.abs(valeur) * 86_400)
  const hh = String(Math.floor(secondes / 3600)).padStart(2, '0')
  const mm = String(Math.floor(secondes / 60) % 60).padStart(2, '0')
  const ss = secondes % 60
  return `${valeur < 0 ? '-' : ''}${hh}:${mm}${ss === 0 ? '' : `:${String(ss).padStart(2, '0')}`}`
}
