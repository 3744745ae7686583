import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { formatNombre, formatSelon } from '../domain/nombres.ts'
import type { ChartSpec } from './chart-spec.ts'
import { couleurDeSerie, ENCRE, GRILLE, PAPIER } from './palette.ts'
import { type Cadre, formatGraduation } from './svg-barres.ts'
import { coord, largeurTexte, texte } from './svg-texte.ts'

const TIRETS = ['', '7 4', '2 3', '10 3 2 3']

/** Lines with a mark on each known value; an absent value breaks the line instead of falling to 0. */
export function dessinerLignes(spec: ChartSpec, cadre: Cadre): string {
  const connues = spec.series.flatMap(s => s.valeurs.filter(v => v !== null))
  const haut = cadre.y + (spec.repere ? 46 : 26)
  const bas = cadre.y + cadre.hauteur - 34
  const y = scaleLinear()
    .domain([0, Math.max(0, ...connues) || 1])
    .nice(5)
    .range([bas, haut])
  const gauche = Math.max(...y.ticks(5).map(t => largeurTexte(formatGraduation(spec, t), 11))) + 10
  const x = scalePoint<number>()
    .domain(spec.categories.map((_, i) => i))
    .range([cadre.x + gauche + 24, cadre.x + cadre.largeur - 34])
  const grille = y
    .ticks(5)
    .map(
      t =>
        `<path d="M${coord(cadre.x + gauche)} ${coord(y(t))}H${coord(cadre.x + cadre.largeur)}" stroke="${GRILLE}"/>${texte(formatGraduation(spec, t), { x: cadre.x + gauche - 6, y: y(t) + 4, taille: 11, ancre: 'end' })}`,
    )
  const noms = spec.categories.map((c, i) =>
    texte(c, { x: x(i) ?? 0, y: bas + 18, ancre: 'middle', taille: 11 }),
  )
  const trace = line<number | null>()
    .defined(v => v !== null)
    .x((_, i) => x(i) ?? 0)
    .y(v => y(v ?? 0))
    .digits(2)
  const lignes = spec.series.map((s, rang) => {
    const tirets = TIRETS[rang % TIRETS.length]
    const style = tirets ? ` stroke-dasharray="${tirets}"` : ''
    const points = s.valeurs.map((v, i) => (v === null ? '' : point(spec, x(i) ?? 0, y(v), v, rang)))
    return `<path d="${trace(s.valeurs) ?? ''}" fill="none" stroke="${couleurDeSerie(rang)}" stroke-width="2.5"${style}/>${points.join('')}`
  })
  const titre = texte(spec.axeValeurs, { x: cadre.x, y: cadre.y + 10, taille: 11 })
  const repere = dessinerRepere(spec, i => x(i) ?? 0, { haut: haut - 10, bas })
  return `${grille.join('')}${repere}${lignes.join('')}${noms.join('')}${titre}`
}

/** The vertical line of the spec with its label above, on the side where there is room. */
function dessinerRepere(spec: ChartSpec, x: (rang: number) => number, bornes: { haut: number; bas: number }) {
  if (!spec.repere || spec.categories.length === 0) return ''
  const { position, libelle } = spec.repere
  const dernier = spec.categories.length - 1
  const borne = Math.min(dernier, Math.max(0, position))
  const abscisse = x(0) + (dernier === 0 ? 0 : (borne / dernier) * (x(dernier) - x(0)))
  const ancre = borne > dernier / 2 ? 'end' : 'start'
  const trait = `<path d="M${coord(abscisse)} ${coord(bornes.haut - 10)}V${coord(bornes.bas)}" stroke="${ENCRE}" stroke-width="1.5" stroke-dasharray="5 4" data-repere=""/>`
  const decalage = ancre === 'end' ? -6 : 6
  return `${trait}${texte(libelle, { x: abscisse + decalage, y: bornes.haut - 2, taille: 11, ancre, gras: true })}`
}

function point(spec: ChartSpec, x: number, y: number, valeur: number, rang: number): string {
  const nombre = spec.format === 'jours' ? formatNombre(valeur, 1) : formatSelon(valeur, spec.format)
  return `<circle cx="${coord(x)}" cy="${coord(y)}" r="4" fill="${PAPIER}" stroke="${couleurDeSerie(rang)}" stroke-width="2.5"/>${texte(nombre, { x, y: y - 9, taille: 11, ancre: 'middle' })}`
}
