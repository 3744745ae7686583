import { ABSENCES } from '../domain/absence.ts'
import { formatNombre, formatSelon, formatTaux } from '../domain/nombres.ts'
import { etagerCascade } from './cascade.ts'
import type { ChartSpec } from './chart-spec.ts'
import { RANG_ETAPE } from './palette.ts'

/** One bar between two values; `rang` is that of its colour and pattern, `place` that of its bar beside the others. */
export type Rect = {
  categorie: number
  place: number
  rang: number
  debut: number
  fin: number
  etiquette: string
}

/** Where the drawing may stand, in pixels. */
export type Cadre = { x: number; y: number; largeur: number; hauteur: number }

/** Bars of a spec in its own unit, in fractions for bars of 100 %. An absent value is a bar of nothing with its mark. */
export function listRects(spec: ChartSpec): Rect[] {
  if (spec.type === 'cascade')
    return etagerCascade(spec).map(({ base, valeur }, categorie) => {
      const rang = RANG_ETAPE[spec.sens[categorie] ?? 'stock']
      const fin = base + (valeur ?? 0)
      return { categorie, place: 0, rang, debut: base, fin, etiquette: formatPoint(spec, 0, categorie) }
    })
  return spec.categories.flatMap((_, categorie) => {
    const valeurs = spec.series.map(s => s.valeurs[categorie] ?? null)
    const total = valeurs.reduce<number>((somme, v) => somme + (v ?? 0), 0)
    const echelle = spec.empile === 'cent' && total > 0 ? total : 1
    let cumul = 0
    return valeurs.map((v, serie) => {
      const debut = spec.empile === 'non' ? 0 : cumul
      const fin = debut + (v ?? 0) / echelle
      cumul = fin
      const place = spec.empile === 'non' ? serie : 0
      return { categorie, place, rang: serie, debut, fin, etiquette: formatPoint(spec, serie, categorie) }
    })
  })
}

/** Smallest and largest value of the axis; 0 is always on it. */
export function getEtendue(rects: readonly Rect[]): [number, number] {
  const valeurs = rects.flatMap(r => [r.debut, r.fin])
  const max = Math.max(0, ...valeurs)
  const min = Math.min(0, ...valeurs)
  return [min, max === min ? 1 : max]
}

/** Text beside one point: its value without its unit of days, or the mark of its absence. */
export function formatPoint(spec: ChartSpec, serie: number, categorie: number): string {
  const s = spec.series[serie]
  const v = s?.valeurs[categorie] ?? null
  if (v === null) return ABSENCES[s?.absences[categorie] ?? 'nd'].marque
  return spec.format === 'jours' ? formatNombre(v, 1) : formatSelon(v, spec.format)
}

/** Label of a tick of the axis of values. */
export function formatGraduation(spec: ChartSpec, valeur: number): string {
  if (spec.empile === 'cent' || spec.format === 'pourcentage') return formatTaux(valeur).replace(',0', '')
  if (spec.format !== 'euros') return formatNombre(valeur, 1)
  return valeur % 100 === 0 ? `${formatNombre(valeur / 100)}\u202f€` : formatSelon(valeur, 'euros')
}
