import { scaleBand } from 'd3-scale'
import { type ChartSpec, getTitreAxe } from './chart-spec.ts'
import { ENCRE, PAPIER } from './palette.ts'
import { dresserAxe } from './svg-echelle.ts'
import { rectangle } from './svg-motifs.ts'
import { type Cadre, getEtendue, listRects, type Rect } from './svg-rects.ts'
import { dessinerRepere, HAUT_REPERE } from './svg-repere.ts'
import { coord, couperEnLignes, texte } from './svg-texte.ts'
import { GAUCHE_MAX, getEcart, TAILLE_AXE } from './tenir-debout.ts'

const PLOT = 176
const INTERLIGNE = 1.2
const HAUT = 24
/** Height below the title: the plot, and as many lines as the longest name. */
export function hauteurColonnes(spec: ChartSpec, largeur: number): number {
  return haut(spec) + PLOT + basNoms(spec, largeur)
}

/** Standing columns, side by side, stacked, touching (histogram) or climbing (cascade), each with its value or mark. */
export function dessinerColonnes(spec: ChartSpec, cadre: Cadre): string {
  const rects = listRects(spec)
  const bornes = { haut: cadre.y + haut(spec), bas: cadre.y + cadre.hauteur - basNoms(spec, cadre.largeur) }
  const { y, gauche, grille } = dresserAxe(spec, cadre, getEtendue(rects), bornes)
  const ecart = getEcart(spec)
  const bande = scaleBand<number>()
    .domain(spec.categories.map((_, i) => i))
    .range([cadre.x + gauche, cadre.x + cadre.largeur])
    .paddingInner(ecart)
    .paddingOuter(ecart / 2)
  const largeur = spec.empile === 'non' ? bande.bandwidth() / spec.series.length : bande.bandwidth()
  const barres = rects.map(r => {
    const x = (bande(r.categorie) ?? 0) + r.place * largeur
    const [haut, bas] = [y(Math.max(r.debut, r.fin)), y(Math.min(r.debut, r.fin))]
    const trait = spec.type === 'histogramme' ? ` stroke="${PAPIER}" stroke-width="1"` : ''
    const plein = Math.max(1, largeur - (spec.series.length > 1 && spec.empile === 'non' ? 1.5 : 0))
    const rect = rectangle({ x, y: haut, largeur: plein, hauteur: bas - haut }, r.rang, trait)
    const nom = { x: x + largeur / 2, y: haut - 4, taille: TAILLE_AXE, ancre: 'middle' } as const
    return spec.empile === 'non' ? rect + texte(r.etiquette, nom) : rect
  })
  const centre = (i: number) => cadre.x + gauche + bande.step() * (i + 0.5)
  const noms = spec.categories.map((c, i) =>
    texte(couperEnLignes(c, TAILLE_AXE, bande.step() - 4), {
      x: centre(i),
      y: bornes.bas + 16,
      ancre: 'middle',
      taille: TAILLE_AXE,
    }),
  )
  const titre = texte(getTitreAxe(spec), { x: cadre.x, y: cadre.y + 10, taille: TAILLE_AXE })
  const liens = spec.type === 'cascade' ? relier(spec, rects, y, centre, bande.bandwidth()) : ''
  const repere = spec.type === 'histogramme' ? dessinerRepere(spec, centre, bornes, 0.5) : ''
  return `${grille}${liens}${barres.join('')}${repere}${noms.join('')}${titre}`
}

/** A dashed line carries the level that a step leaves on to the next one. */
function relier(
  spec: Extract<ChartSpec, { type: 'cascade' }>,
  rects: readonly Rect[],
  y: (valeur: number) => number,
  centre: (rang: number) => number,
  largeur: number,
): string {
  return rects
    .slice(0, -1)
    .map((r, i) => {
      if ((spec.series[0]?.valeurs[i] ?? null) === null) return ''
      const niveau = y(spec.sens[i] === 'moins' ? r.debut : r.fin)
      return `<path d="M${coord(centre(i) + largeur / 2)} ${coord(niveau)}H${coord(centre(i + 1) - largeur / 2)}" stroke="${ENCRE}" stroke-dasharray="3 3"/>`
    })
    .join('')
}

function haut(spec: ChartSpec): number {
  return HAUT + (spec.type === 'histogramme' && spec.repere ? HAUT_REPERE : 0)
}

function basNoms(spec: ChartSpec, largeur: number): number {
  const pas = (largeur - GAUCHE_MAX) / spec.categories.length
  const lignes = spec.categories.map(c => couperEnLignes(c, TAILLE_AXE, pas - 4).length)
  return Math.max(1, ...lignes) * TAILLE_AXE * INTERLIGNE + 12
}
