import { arc, pie } from 'd3-shape'
import { formatSelon, formatTaux } from '../domain/nombres.ts'
import type { ChartSpec } from './chart-spec.ts'
import { PAPIER } from './palette.ts'
import type { Cadre } from './svg-barres.ts'
import { remplissage } from './svg-motifs.ts'
import { coord, couperEnLignes, texte } from './svg-texte.ts'

type Part = { rang: number; valeur: number }

/** A ring of the first series, each part named beside it with its value and share; absent and null parts are not drawn. */
export function dessinerAnneau(spec: ChartSpec, id: string, cadre: Cadre): string {
  const valeurs = spec.series[0]?.valeurs ?? []
  const parts = valeurs.flatMap((valeur, rang): Part[] => (valeur ? [{ rang, valeur }] : []))
  const total = parts.reduce((somme, p) => somme + p.valeur, 0)
  const rayon = Math.min(cadre.hauteur / 2 - 8, cadre.largeur / 4)
  const forme = arc<{ startAngle: number; endAngle: number }>()
    .innerRadius(rayon * 0.58)
    .outerRadius(rayon)
    .digits(2)
  const secteurs = pie<Part>()
    .sort(null)
    .value(p => p.valeur)(parts)
    .map(
      s =>
        `<path d="${forme(s)}" fill="${remplissage(id, s.data.rang)}" stroke="${PAPIER}" stroke-width="2"/>`,
    )
  const gauche = cadre.x + rayon * 2 + 40
  const legende = parts.map((p, i) => {
    const y = cadre.y + 22 + i * 34
    const nom = couperEnLignes(spec.categories[p.rang] ?? '', 12, cadre.largeur - rayon * 2 - 70)[0] ?? ''
    const chiffres = `${formatSelon(p.valeur, spec.format)} · ${formatTaux(p.valeur / total)}`
    return `<rect x="${coord(gauche)}" y="${coord(y - 11)}" width="14" height="14" fill="${remplissage(id, p.rang)}"/>${texte([nom, chiffres], { x: gauche + 22, y })}`
  })
  const centre = `translate(${coord(cadre.x + rayon + 8)} ${coord(cadre.y + cadre.hauteur / 2)})`
  return `<g transform="${centre}">${secteurs.join('')}</g>${legende.join('')}`
}
