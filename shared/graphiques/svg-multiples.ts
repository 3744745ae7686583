import { scaleBand, scaleLinear } from 'd3-scale'
import type { ChartSpec } from './chart-spec.ts'
import { ENCRE, GRILLE } from './palette.ts'
import { rectangle } from './svg-motifs.ts'
import { type Cadre, formatGraduation, formatPoint } from './svg-rects.ts'
import { coord, couperEnLignes, largeurTexte, texte } from './svg-texte.ts'

const COLONNES = 4
const ECART = 18
const PLOT = 84
const INTERLIGNE = 1.2
const TAILLE = 12
const PETITE = 10.5
const LEGENDE = 20

/** Height of the small drawings, below the line that says their common scale. */
export function hauteurMultiples(spec: ChartSpec, largeur: number): number {
  const rangees = Math.ceil(spec.categories.length / nombreColonnes(spec, largeur))
  return LEGENDE + rangees * (hauteurPetit(spec, largeur) + ECART)
}

/** One small column chart per category, its columns being the series, all on one scale; an absent value leaves its mark. */
export function dessinerMultiples(spec: ChartSpec, cadre: Cadre): string {
  const max = Math.max(0, ...spec.series.flatMap(s => s.valeurs.map(v => v ?? 0)))
  const y = scaleLinear()
    .domain([0, max || 1])
    .range([0, PLOT - 16])
  const large = largeurPetit(spec, cadre.largeur)
  const haut = hauteurPetit(spec, cadre.largeur)
  const nombre = nombreColonnes(spec, cadre.largeur)
  const petits = spec.categories.map((_, i) => {
    const colonne = i % nombre
    const ligne = Math.floor(i / nombre)
    const x = cadre.x + colonne * (large + ECART)
    return dessinerPetit(spec, i, y, {
      x,
      y: cadre.y + LEGENDE + ligne * (haut + ECART),
      largeur: large,
      hauteur: haut,
    })
  })
  const echelle = `${spec.axeValeurs}\u00a0; même échelle partout, de 0 à ${formatGraduation(spec, max)}.`
  return `${texte(echelle, { x: cadre.x, y: cadre.y + 8, taille: 11 })}${petits.join('')}`
}

function dessinerPetit(
  spec: ChartSpec,
  categorie: number,
  y: (valeur: number) => number,
  cadre: Cadre,
): string {
  const noms = couperEnLignes(spec.categories[categorie] ?? '', TAILLE, cadre.largeur)
  const bas = cadre.y + cadre.hauteur - 16
  const bande = scaleBand<number>()
    .domain(spec.series.map((_, i) => i))
    .range([cadre.x, cadre.x + cadre.largeur])
    .padding(0.12)
  const etiquettes = spec.series.map((_, s) => formatPoint(spec, s, categorie))
  const toutes = etiquettes.every(e => largeurTexte(e, PETITE) <= bande.step())
  const derniere = spec.series.length - 1
  const annees = spec.series.every(s => largeurTexte(s.nom, PETITE) <= bande.step())
  const colonnes = spec.series.map((s, rang) => {
    const v = s.valeurs[categorie] ?? null
    const x = bande(rang) ?? 0
    const sommet = bas - y(Math.max(0, v ?? 0))
    const centre = { x: x + bande.bandwidth() / 2, ancre: 'middle', taille: PETITE } as const
    const rect = rectangle({ x, y: sommet, largeur: bande.bandwidth(), hauteur: bas - sommet }, rang)
    const etiquette =
      toutes || rang === derniere ? texte(etiquettes[rang] ?? '', { ...centre, y: sommet - 4 }) : ''
    const nom = annees || rang === 0 || rang === derniere ? texte(s.nom, { ...centre, y: bas + 13 }) : ''
    return `${v === null ? '' : rect}${etiquette}${nom}`
  })
  const axe = `<path d="M${coord(cadre.x)} ${coord(bas)}h${coord(cadre.largeur)}" stroke="${ENCRE}"/><path d="M${coord(cadre.x)} ${coord(bas - y(0) - (PLOT - 16))}h${coord(cadre.largeur)}" stroke="${GRILLE}"/>`
  return `${texte(noms, { x: cadre.x, y: cadre.y + 12, taille: TAILLE, gras: true })}${axe}${colonnes.join('')}`
}

/** Fewer beside each other when a word of a name would not fit. */
function nombreColonnes(spec: ChartSpec, largeur: number): number {
  const mots = spec.categories.flatMap(c => couperEnLignes(c, TAILLE, 0))
  const plus = Math.max(1, ...mots.map(m => largeurTexte(m, TAILLE * 1.08)))
  const tiennent = Math.floor((largeur + ECART) / (plus + ECART))
  return Math.max(1, Math.min(COLONNES, spec.categories.length, tiennent))
}

function largeurPetit(spec: ChartSpec, largeur: number): number {
  const nombre = nombreColonnes(spec, largeur)
  return Math.min(240, (largeur - ECART * (nombre - 1)) / nombre)
}

function hauteurPetit(spec: ChartSpec, largeur: number): number {
  const large = largeurPetit(spec, largeur)
  const lignes = spec.categories.map(c => couperEnLignes(c, TAILLE * 1.08, large).length)
  return Math.max(1, ...lignes) * TAILLE * INTERLIGNE + PLOT + 24
}
