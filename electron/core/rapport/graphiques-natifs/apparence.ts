import type { ChartSpec } from '../../../../shared/graphiques/chart-spec.ts'
import { clarteDeClasse, classeDe } from '../../../../shared/graphiques/classes.ts'
import {
  couleurDeSerie,
  ENCRE,
  type Motif,
  motifDeSerie,
  RANG_ETAPE,
} from '../../../../shared/graphiques/palette.ts'

/** Fills of DrawingML that look like the patterns of paper. */
const MOTIFS_NATIFS: Record<Motif, string> = {
  plein: '',
  diagonales: 'wdUpDiag',
  points: 'pct20',
  verticales: 'ltVert',
  quadrillage: 'smGrid',
  'contre-diagonales': 'wdDnDiag',
}
const TIRETS = ['', 'dash', 'sysDot', 'lgDashDot'] as const
const MARQUES = ['circle', 'square', 'triangle', 'diamond'] as const
const SANS_FOND = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>'

/** `RRGGBB` of `#rrggbb`. */
export function hex(couleur: string): string {
  return couleur.slice(1).toUpperCase()
}

/** A plain fill. */
export function fond(couleur: string): string {
  return `<a:solidFill><a:srgbClr val="${hex(couleur)}"/></a:solidFill>`
}

/** Fill of a series by its rank: its colour crossed by its own pattern, as on paper. */
function fondDeSerie(rang: number): string {
  const motif = MOTIFS_NATIFS[motifDeSerie(rang)]
  if (motif === '') return fond(couleurDeSerie(rang))
  return `<a:pattFill prst="${motif}"><a:fgClr><a:srgbClr val="FFFFFF"/></a:fgClr><a:bgClr><a:srgbClr val="${hex(couleurDeSerie(rang))}"/></a:bgClr></a:pattFill>`
}

/** Look of one series (`<c:spPr>` and what follows it up to the labels); null is the invisible base of a cascade. */
export function apparence(spec: ChartSpec, rang: number | null): string {
  if (rang === null) return SANS_FOND
  if (spec.type === 'lignes') return ligne(rang)
  const points = spec.categories.map((_, i) => fondDePoint(spec, i))
  if (points.every(p => p === null)) return barre(fondDeSerie(rang), bordure(spec))
  const parPoint = points.map((p, i) => (p === null ? '' : point(i, p, spec.type === 'anneau'))).join('')
  return spec.type === 'anneau' ? parPoint : `${barre(fondDeSerie(rang), '')}${parPoint}`
}

function ligne(rang: number): string {
  const couleur = fond(couleurDeSerie(rang))
  const tirets = TIRETS[rang % TIRETS.length]
  const trait = tirets ? `<a:prstDash val="${tirets}"/>` : ''
  return `<c:spPr><a:ln w="28575" cap="rnd">${couleur}${trait}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="${MARQUES[rang % MARQUES.length]}"/><c:size val="6"/><c:spPr>${couleur}</c:spPr></c:marker>`
}

function barre(remplissage: string, trait: string): string {
  return `<c:spPr>${remplissage}${trait}</c:spPr><c:invertIfNegative val="0"/>`
}

/** Touching bars are told apart by a line of paper. */
function bordure(spec: ChartSpec): string {
  return spec.type === 'histogramme' ? `<a:ln w="9525">${fond('#ffffff')}</a:ln>` : ''
}

/** The fill that a point has of its own, null when it has that of its series. */
function fondDePoint(spec: ChartSpec, i: number): string | null {
  if (spec.type === 'anneau') return fondDeSerie(i)
  if (spec.type === 'cascade') return fondDeSerie(RANG_ETAPE[spec.sens[i] ?? 'stock'])
  if (spec.type !== 'tuiles') return null
  const valeur = spec.series[0]?.valeurs[i] ?? null
  if (valeur === null) return null
  const trait = `<a:ln w="9525">${fond(ENCRE)}</a:ln>`
  return `${fond(clarteDeClasse(classeDe(valeur, spec.bornes), spec.bornes.length + 1))}${trait}`
}

function point(i: number, remplissage: string, part: boolean): string {
  const trait = part ? `<a:ln w="19050">${fond('#ffffff')}</a:ln>` : ''
  const inverse = part ? '' : '<c:invertIfNegative val="0"/>'
  return `<c:dPt><c:idx val="${i}"/>${inverse}<c:bubble3D val="0"/><c:spPr>${remplissage}${trait}</c:spPr></c:dPt>`
}
