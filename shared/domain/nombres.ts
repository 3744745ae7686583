import { ABSENCES, type Absence } from './absence.ts'
import type { Unite } from './indicateur.ts'

/** How a number is shown. Rounding is for display only: data keep every digit. */
export type FormatNombre = 'entier' | 'decimal' | 'pourcentage' | 'jours' | 'euros'

const INSECABLE = '\u00a0'
const FINE = '\u202f'
const MOINS = '\u2212'

const FORMAT_PAR_UNITE: Partial<Record<Unite, FormatNombre>> = {
  taux: 'pourcentage',
  jours: 'jours',
  etp: 'decimal',
  nombre: 'decimal',
  centimes: 'euros',
}

/** The display format of a unit; counts are whole numbers. */
export function formatDeUnite(unite: Unite): FormatNombre {
  return FORMAT_PAR_UNITE[unite] ?? 'entier'
}

/** « 1 234,5 »: narrow no-break spaces between thousands, at most `decimales` digits, at least `minimum`. */
export function formatNombre(valeur: number, decimales = 0, minimum = 0): string {
  const texte = getFormat(decimales, minimum).format(valeur)
  return texte
    .replace(/[\s\u00a0]/g, FINE)
    .replace(/^-/, MOINS)
    .replace(/^\u2212(0(?:,0+)?)$/, '$1')
}

const formats = new Map<number, Intl.NumberFormat>()

/** Making one costs as much as a hundred numbers. */
function getFormat(decimales: number, minimum: number): Intl.NumberFormat {
  const cle = decimales * 100 + minimum
  const connu = formats.get(cle)
  if (connu !== undefined) return connu
  const format = new Intl.NumberFormat('fr-FR', {
    minimumFractionDigits: minimum,
    maximumFractionDigits: decimales,
    roundingMode: 'halfExpand',
  })
  formats.set(cle, format)
  return format
}

/** A fraction between 0 and 1 as « 64,5 % », always with one decimal. */
export function formatTaux(fraction: number): string {
  return `${formatNombre(centUnites(fraction), 1, 1)}${FINE}%`
}

/** A number in its unit: « 12,5 jours », « 1 250,00 € » (from cents), « 7,3 % » (from a fraction). */
export function formatSelon(valeur: number, format: FormatNombre): string {
  if (format === 'pourcentage') return formatTaux(valeur)
  if (format === 'euros') return `${formatNombre(valeur / 100, 2, 2)}${FINE}€`
  if (format === 'decimal') return formatNombre(valeur, 2)
  if (format === 'entier') return formatNombre(valeur)
  return `${formatNombre(valeur, 1)}${INSECABLE}${Math.abs(valeur) < 2 ? 'jour' : 'jours'}`
}

/** The text of a value, or the mark of its absence; never an empty cell and never 0 for what is absent. */
export function formatValeur(valeur: number | null, absence: Absence | null, unite: Unite): string {
  if (valeur === null) return ABSENCES[absence ?? 'nd'].marque
  if (unite === 'oui_non') return valeur > 0 ? 'oui' : 'non'
  return formatSelon(valeur, formatDeUnite(unite))
}

/** A difference with its sign; between two rates it is in points: « + 2,3 points ». */
export function formatEcart(ecart: number, format: FormatNombre): string {
  const absolu = Math.abs(ecart)
  const texte =
    format === 'pourcentage'
      ? `${formatNombre(centUnites(absolu), 1, 1)}${INSECABLE}${absolu < 0.02 ? 'point' : 'points'}`
      : formatSelon(absolu, format)
  if (/^0(,0+)?(?![\d,])/.test(texte)) return texte
  return `${ecart < 0 ? MOINS : '+'}${FINE}${texte}`
}

/** Change from one year to the next as a signed percentage; null when there is nothing to divide by. */
export function evolution(avant: number | null, apres: number | null): number | null {
  return avant === null || apres === null || avant === 0 ? null : apres / avant - 1
}

/**
 * Why printed shares of exclusive lines do not add up to 100,0 %, or null when they do. The lines are never corrected
 * (published bilans print 44,7 … 5,2 under a total of 100,0).
 */
export function noteArrondi(parts: readonly (number | null)[]): string | null {
  const connues = parts.filter(part => part !== null)
  if (connues.length !== parts.length || connues.length < 2) return null
  const somme = connues.reduce((cumul, part) => cumul + part, 0)
  if (Math.abs(somme - 1) > connues.length * DEMI_DIXIEME) return null
  const dixiemes = connues.reduce((cumul, part) => cumul + Math.round(centUnites(part) * 10), 0)
  if (dixiemes === 1000) return null
  return `Chaque part est arrondie à une décimale : les lignes imprimées totalisent ${formatNombre(dixiemes / 10, 1, 1)}${FINE}% pour un total de 100,0${FINE}%. L’écart vient des seuls arrondis ; aucune ligne n’a été corrigée.`
}

/** Half of what is printed last (0,1 %): shares already rounded by their author may be that far from exact. */
const DEMI_DIXIEME = 0.0005

/** Hundred times a fraction without the noise of binary floating point (0,07 × 100 is 7, not 7,000000000000001). */
function centUnites(fraction: number): number {
  return Number((fraction * 100).toPrecision(12))
}
