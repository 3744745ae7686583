import { couleurDeSerie, type Motif, motifDeSerie, PAPIER } from './palette.ts'
import { coord } from './svg-texte.ts'

/** Pixels between two lines of a pattern. */
const PAS = 8

export type Boite = { x: number; y: number; largeur: number; hauteur: number }

/**
 * A rectangle of a series: its colour, crossed by its own pattern so that it is told apart on a grey print too. The
 * pattern is made of lines: printers of pages turn an SVG `<pattern>` into a picture for each shape it fills.
 */
export function rectangle(boite: Boite, rang: number, attributs = ''): string {
  const { x, y, largeur, hauteur } = boite
  const fond = `<rect x="${coord(x)}" y="${coord(y)}" width="${coord(largeur)}" height="${coord(hauteur)}" fill="${couleurDeSerie(rang)}"${attributs}/>`
  return fond + hachures(boite, rang)
}

/** Any closed shape of a series; `d` is its outline, `boite` holds it, `id` is free in the document. */
export function forme(d: string, boite: Boite, rang: number, id: string, attributs = ''): string {
  const fond = `<path d="${d}" fill="${couleurDeSerie(rang)}"${attributs}/>`
  const lignes = hachures(boite, rang)
  if (lignes === '') return fond
  return `${fond}<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${lignes}</g>`
}

/** The lines of the pattern of a series inside a rectangle; none for a plain one. */
function hachures(boite: Boite, rang: number): string {
  const motif = motifDeSerie(rang)
  const d = TRACES[motif](boite)
  if (d === '') return ''
  const trait = motif === 'points' ? 'stroke-width="2.8" stroke-linecap="round"' : 'stroke-width="1.2"'
  return `<path d="${d}" stroke="${PAPIER}" ${trait} fill="none" data-motif="${motif}"/>`
}

const TRACES: Record<Motif, (b: Boite) => string> = {
  plein: () => '',
  diagonales: ({ x, y, largeur, hauteur }) =>
    multiples(x + y, x + y + largeur + hauteur, 0)
      .map(k => {
        const [a, b] = [Math.max(x, k - y - hauteur), Math.min(x + largeur, k - y)]
        return segment(a, k - a, b, k - b)
      })
      .join(''),
  'contre-diagonales': ({ x, y, largeur, hauteur }) =>
    multiples(y - x - largeur, y + hauteur - x, 0)
      .map(k => {
        const [a, b] = [Math.max(x, y - k), Math.min(x + largeur, y + hauteur - k)]
        return segment(a, k + a, b, k + b)
      })
      .join(''),
  verticales,
  quadrillage: b => verticales(b) + horizontales(b),
  points: ({ x, y, largeur, hauteur }) =>
    multiples(x + 2, x + largeur - 2, PAS / 2)
      .flatMap(px => multiples(y + 2, y + hauteur - 2, PAS / 2).map(py => `M${coord(px)} ${coord(py)}h0`))
      .join(''),
}

function verticales({ x, y, largeur, hauteur }: Boite): string {
  return multiples(x, x + largeur, PAS / 2)
    .map(px => `M${coord(px)} ${coord(y)}v${coord(hauteur)}`)
    .join('')
}

function horizontales({ x, y, largeur, hauteur }: Boite): string {
  return multiples(y, y + hauteur, PAS / 2)
    .map(py => `M${coord(x)} ${coord(py)}h${coord(largeur)}`)
    .join('')
}

function segment(xa: number, ya: number, xb: number, yb: number): string {
  return xb > xa ? `M${coord(xa)} ${coord(ya)}L${coord(xb)} ${coord(yb)}` : ''
}

/** Positions of the pattern between two limits: the same for every shape, so that neighbours line up. */
function multiples(de: number, a: number, decalage: number): number[] {
  const premier = Math.ceil((de - decalage) / PAS)
  const nombre = Math.max(0, Math.floor((a - decalage) / PAS) - premier + 1)
  return Array.from({ length: nombre }, (_, i) => (premier + i) * PAS + decalage)
}
