import { couleurDeSerie, type Motif, motifDeSerie, PAPIER } from './palette.ts'

const TRAITS: Record<Motif, string> = {
  plein: '',
  diagonales: '<path d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6"/>',
  points: '<circle cx="4" cy="4" r="1.4"/>',
  verticales: '<path d="M4 0 V8"/>',
  quadrillage: '<path d="M4 0 V8 M0 4 H8"/>',
  'contre-diagonales': '<path d="M-2 6 L2 10 M0 0 L8 8 M6 -2 L10 2"/>',
}

/** Fill of a series: its colour, crossed by its own pattern so that it is told apart on a grey print too. */
export function remplissage(id: string, rang: number): string {
  return motifDeSerie(rang) === 'plein' ? couleurDeSerie(rang) : `url(#${id}-m${rang})`
}

/** The `<defs>` that `remplissage` refers to, for `nombre` series. */
export function definirMotifs(id: string, nombre: number): string {
  const motifs = Array.from({ length: nombre }, (_, rang) => definirMotif(id, rang)).join('')
  return motifs === '' ? '' : `<defs>${motifs}</defs>`
}

function definirMotif(id: string, rang: number): string {
  const trait = TRAITS[motifDeSerie(rang)]
  if (trait === '') return ''
  return `<pattern id="${id}-m${rang}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${couleurDeSerie(rang)}"/><g stroke="${PAPIER}" stroke-width="1.2" fill="none">${trait}</g></pattern>`
}
