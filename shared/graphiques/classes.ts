import { formatSelon } from '../domain/nombres.ts'
import type { ChartSpec } from './chart-spec.ts'
import { ENCRE } from './palette.ts'

/** Five steps of one blue, from light to dark: a grey print keeps their order. */
export const CLARTES = ['#e3eff7', '#b4d4e8', '#7ab2d6', '#2a76aa', '#0b4a78'] as const

/** Class of a value among rising limits: 0 under the first one, a value equal to a limit being above it. */
export function classeDe(valeur: number, bornes: readonly number[]): number {
  return bornes.filter(b => valeur >= b).length
}

/** Colour of a class among `nombre`, spread over the five steps so that few classes stay far apart. */
export function clarteDeClasse(classe: number, nombre: number): string {
  const pas = nombre < 2 ? 1 : Math.round((classe * (CLARTES.length - 1)) / (nombre - 1))
  return CLARTES[pas] ?? CLARTES[0]
}

/** Ink that reads on a class colour. */
export function encreSurClarte(couleur: string): string {
  return couleur === CLARTES[3] || couleur === CLARTES[4] ? '#ffffff' : ENCRE
}

/** The legend of a tile map, light to dark, then what has no value when there is some. `fond` null is the hatching. */
export function listClasses(
  spec: Extract<ChartSpec, { type: 'tuiles' }>,
): { nom: string; fond: string | null }[] {
  const { bornes, format } = spec
  const lire = (v: number) => formatSelon(v, format)
  const nombre = bornes.length + 1
  const classes = Array.from({ length: nombre }, (_, rang) => {
    const [bas, haut] = [bornes[rang - 1], bornes[rang]]
    const fin = haut === undefined ? undefined : `moins de ${lire(haut)}`
    const nom =
      bas === undefined ? fin : fin === undefined ? `${lire(bas)} et plus` : `de ${lire(bas)} à ${fin}`
    return { nom: nom ?? 'Valeur connue', fond: clarteDeClasse(rang, nombre) }
  })
  const valeurs = spec.series[0]?.valeurs ?? []
  if (valeurs.every(v => v === null)) return [{ nom: 'Sans valeur', fond: null }]
  return valeurs.includes(null) ? [...classes, { nom: 'Sans valeur', fond: null }] : classes
}
