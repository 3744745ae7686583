/** Warm white paper and ink of the product: every series colour has a contrast of at least 3:1 on this paper. */
export const PAPIER = '#fbf8f3'
export const ENCRE = '#1f2937'
export const GRILLE = '#d9d4ca'

/** Okabe-Ito, darkened: told apart by colour-blind readers, and by their lightness in grey print. */
export const COULEURS = [
  '#0072b2',
  '#b86e00',
  '#00694e',
  '#b3568a',
  '#3d8fc6',
  '#a34300',
  '#857c00',
  '#374151',
] as const

/** The colour of a series by its rank; ranks past the eighth begin again. */
export function couleurDeSerie(rang: number): string {
  return COULEURS[rang % COULEURS.length] ?? ENCRE
}

/** Patterns of grey print, by rank of series: a plain fill first, then lines and dots. */
export const MOTIFS = [
  'plein',
  'diagonales',
  'points',
  'verticales',
  'quadrillage',
  'contre-diagonales',
] as const
export type Motif = (typeof MOTIFS)[number]

/** The pattern of a series by its rank. */
export function motifDeSerie(rang: number): Motif {
  return MOTIFS[rang % MOTIFS.length] ?? 'plein'
}

/** Rank of the colour and pattern of each step of a cascade: a stock is plain, what comes in and goes out is crossed. */
export const RANG_ETAPE = { stock: 0, plus: 2, moins: 1 } as const

/** WCAG contrast of two `#rrggbb` colours, from 1 to 21. */
export function contraste(a: string, b: string): number {
  const [clair, fonce] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((clair ?? 0) + 0.05) / ((fonce ?? 0) + 0.05)
}

function luminance(couleur: string): number {
  const canal = (debut: number) => {
    const v = Number.parseInt(couleur.slice(debut, debut + 2), 16) / 255
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * canal(1) + 0.7152 * canal(3) + 0.0722 * canal(5)
}
