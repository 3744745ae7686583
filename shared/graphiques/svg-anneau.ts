import { arc, pie } from 'd3-shape'
import { formatSelon, formatTaux } from '../domain/nombres.ts'
import type { ChartSpec } from './chart-spec.ts'
import { PAPIER } from './palette.ts'
import { forme, rectangle } from './svg-motifs.ts'
import type { Cadre } from './svg-rects.ts'
import { coord, couperEnLignes, texte } from './svg-texte.ts'

type Part = { rang: number; valeur: number }

const TAILLE = 12
const INTERLIGNE = TAILLE * 1.2
const RAYON = 102
const ECART = 12
/** What holds every part of the ring, around its centre. */
const DISQUE = { x: -RAYON, y: -RAYON, largeur: 2 * RAYON, hauteur: 2 * RAYON }

/** Height below the title: the ring, or the names of its parts when they are longer. */
export function hauteurAnneau(spec: ChartSpec, largeur: number): number {
  const noms = listParts(spec).map(p => couperNom(spec, p, largeur).length + 1)
  const liste = noms.reduce((somme, lignes) => somme + lignes * INTERLIGNE + ECART, 0)
  return Math.max(2 * RAYON + 16, liste + 12)
}

/** A ring of the first series, each part named beside it with its value and share; absent and null parts are not drawn. */
export function dessinerAnneau(spec: ChartSpec, id: string, cadre: Cadre): string {
  const parts = listParts(spec)
  const total = parts.reduce((somme, p) => somme + p.valeur, 0)
  const secteur = arc<{ startAngle: number; endAngle: number }>()
    .innerRadius(RAYON * 0.58)
    .outerRadius(RAYON)
    .digits(2)
  const secteurs = pie<Part>()
    .sort(null)
    .value(p => p.valeur)(parts)
    .map(s =>
      forme(
        secteur(s) ?? '',
        DISQUE,
        s.data.rang,
        `${id}-s${s.data.rang}`,
        ` stroke="${PAPIER}" stroke-width="2"`,
      ),
    )
  const gauche = cadre.x + RAYON * 2 + 40
  let y = cadre.y + 20
  const legende = parts.map(p => {
    const lignes = [
      ...couperNom(spec, p, cadre.largeur),
      `${formatSelon(p.valeur, spec.format)} · ${formatTaux(p.valeur / total)}`,
    ]
    const haut = y
    y += lignes.length * INTERLIGNE + ECART
    return `${rectangle({ x: gauche, y: haut - 11, largeur: 14, hauteur: 14 }, p.rang)}${texte(lignes, { x: gauche + 22, y: haut })}`
  })
  const centre = `translate(${coord(cadre.x + RAYON + 8)} ${coord(cadre.y + cadre.hauteur / 2)})`
  return `<g transform="${centre}">${secteurs.join('')}</g>${legende.join('')}`
}

function listParts(spec: ChartSpec): Part[] {
  return (spec.series[0]?.valeurs ?? []).flatMap((valeur, rang) =>
    valeur !== null && valeur > 0 ? [{ rang, valeur }] : [],
  )
}

function couperNom(spec: ChartSpec, p: Part, largeur: number): string[] {
  return couperEnLignes(spec.categories[p.rang] ?? '', TAILLE, largeur - RAYON * 2 - 70)
}
