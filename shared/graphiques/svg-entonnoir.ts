import { scaleBand, scaleLinear } from 'd3-scale'
import type { ChartSpec } from './chart-spec.ts'
import { GRILLE } from './palette.ts'
import { dessinerNoms, largeurNoms } from './svg-barres.ts'
import { rectangle } from './svg-motifs.ts'
import { type Cadre, formatPoint } from './svg-rects.ts'
import { coord, largeurTexte, texte } from './svg-texte.ts'

const PAS = 62

/** Height that the steps of a funnel need below the title. */
export function hauteurEntonnoir(spec: ChartSpec): number {
  return spec.categories.length * PAS + 8
}

/** Centred bars, each joined to the next by what is left of it; an absent step leaves its mark and no join. */
export function dessinerEntonnoir(spec: ChartSpec, cadre: Cadre): string {
  const valeurs = spec.categories.map((_, i) => spec.series[0]?.valeurs[i] ?? null)
  const etiquettes = spec.categories.map((_, i) => formatPoint(spec, 0, i))
  const gauche = largeurNoms(spec, cadre.largeur)
  const droite = Math.max(...etiquettes.map(e => largeurTexte(e, 13))) + 12
  const utile = cadre.largeur - gauche - droite
  const milieu = cadre.x + gauche + utile / 2
  const demi = scaleLinear()
    .domain([0, Math.max(0, ...valeurs.map(v => v ?? 0)) || 1])
    .range([0, utile / 2])
  const bande = scaleBand<number>()
    .domain(valeurs.map((_, i) => i))
    .range([cadre.y, cadre.y + cadre.hauteur])
    .padding(0.36)
  const pieces = valeurs.map((v, i) => {
    const haut = bande(i) ?? 0
    const bas = haut + bande.bandwidth()
    const texteY = (haut + bas) / 2 + 5
    const large = demi(v ?? 0)
    const etiquette = texte(etiquettes[i] ?? '', { x: milieu + large + 6, y: texteY, taille: 13, gras: true })
    if (v === null) return etiquette
    const suivante = valeurs[i + 1] ?? null
    const lien =
      suivante === null
        ? ''
        : `<path d="M${coord(milieu - large)} ${coord(bas)}H${coord(milieu + large)}L${coord(milieu + demi(suivante))} ${coord(bande(i + 1) ?? 0)}H${coord(milieu - demi(suivante))}Z" fill="${GRILLE}"/>`
    return `${lien}${rectangle({ x: milieu - large, y: haut, largeur: 2 * large, hauteur: bande.bandwidth() }, 0)}${etiquette}`
  })
  const noms = dessinerNoms(spec, cadre, gauche, i => (bande(i) ?? 0) + bande.bandwidth() / 2)
  return `${pieces.join('')}${noms}`
}
