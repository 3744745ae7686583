import { scalePoint } from 'd3-scale'
import { line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape'
import { type ChartSpec, getTitreAxe } from './chart-spec.ts'
import { couleurDeSerie, PAPIER } from './palette.ts'
import { dresserAxe } from './svg-echelle.ts'
import { type Cadre, formatPoint } from './svg-rects.ts'
import { dessinerRepere, HAUT_REPERE } from './svg-repere.ts'
import { coord, couperEnLignes, largeurTexte, texte } from './svg-texte.ts'
import { TAILLE_AXE } from './tenir-debout.ts'

const TIRETS = ['', '7 4', '2 3', '10 3 2 3']
const SYMBOLES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond]
const PLOT = 230
const HAUT = 30

/** Height below the title: the plot, the label of its mark, the lines of its longest category. */
export function hauteurLignes(spec: ChartSpec, largeur: number): number {
  return haut(spec) + PLOT + bas(spec, largeur)
}

/** Lines told apart by dashes and marks; an absent value breaks the line instead of falling to 0. */
export function dessinerLignes(spec: ChartSpec, cadre: Cadre): string {
  const connues = spec.series.flatMap(s => s.valeurs.filter(v => v !== null))
  const bornes = { haut: cadre.y + haut(spec), bas: cadre.y + cadre.hauteur - bas(spec, cadre.largeur) }
  const etendue = [Math.min(0, ...connues), Math.max(0, ...connues) || 1] as const
  const { y, gauche, grille } = dresserAxe(spec, cadre, etendue, bornes)
  const x = scalePoint<number>()
    .domain(spec.categories.map((_, i) => i))
    .range([cadre.x + gauche, cadre.x + cadre.largeur])
    .padding(Math.max(0.5, spec.categories.length * 0.035))
  const trace = line<number | null>()
    .defined(v => v !== null)
    .x((_, i) => x(i) ?? 0)
    .y(v => y(v ?? 0))
    .digits(2)
  const lignes = spec.series.map((s, rang) => {
    const tirets = TIRETS[rang % TIRETS.length]
    const style = tirets ? ` stroke-dasharray="${tirets}"` : ''
    const points = s.valeurs.map((v, i) =>
      v === null ? '' : marque(x(i) ?? 0, y(v), rang, ' data-point=""'),
    )
    return `<path d="${trace(s.valeurs) ?? ''}" fill="none" stroke="${couleurDeSerie(rang)}" stroke-width="2.5"${style}/>${points.join('')}`
  })
  const etiquettes = placerEtiquettes(spec, i => x(i) ?? 0, y)
  const titre = texte(getTitreAxe(spec), { x: cadre.x, y: cadre.y + 10, taille: TAILLE_AXE })
  const position = (p: number) => (x(0) ?? 0) + p * x.step()
  const repere = dessinerRepere(spec, position, bornes, 0)
  return `${grille}${repere}${lignes.join('')}${etiquettes}${dessinerNoms(spec, i => x(i) ?? 0, x.step(), bornes.bas)}${titre}`
}

/** A mark of the legend: its piece of line with its own dashes and shape. */
export function echantillonLigne(x: number, y: number, rang: number): string {
  const tirets = TIRETS[rang % TIRETS.length]
  const style = tirets ? ` stroke-dasharray="${tirets}"` : ''
  return `<path d="M${coord(x)} ${coord(y)}h30" stroke="${couleurDeSerie(rang)}" stroke-width="2.5"${style}/>${marque(x + 15, y, rang)}`
}

function marque(x: number, y: number, rang: number, repere = ''): string {
  const forme = symbol(SYMBOLES[rang % SYMBOLES.length], 52).digits(2)() ?? ''
  return `<path d="${forme}" transform="translate(${coord(x)} ${coord(y)})" fill="${PAPIER}" stroke="${couleurDeSerie(rang)}" stroke-width="2.2"${repere}/>`
}

type Boite = { gauche: number; droite: number; haut: number; bas: number }

/** Values above their points, or below when another label is there; left out when both places are taken. */
function placerEtiquettes(
  spec: ChartSpec,
  x: (rang: number) => number,
  y: (valeur: number) => number,
): string {
  const prises: Boite[] = []
  const points = spec.series.flatMap((s, serie) =>
    s.valeurs.flatMap((v, i) => (v === null ? [] : [{ serie, i, x: x(i), y: y(v) }])),
  )
  for (const p of points) prises.push({ gauche: p.x - 5, droite: p.x + 5, haut: p.y - 5, bas: p.y + 5 })
  return points
    .map(p => {
      const mot = formatPoint(spec, p.serie, p.i)
      const demi = largeurTexte(mot, TAILLE_AXE) / 2
      const boite = (base: number): Boite => ({
        gauche: p.x - demi,
        droite: p.x + demi,
        haut: base - 9,
        bas: base + 2,
      })
      const base = [p.y - 9, p.y + 19].find(b => !prises.some(autre => seTouchent(boite(b), autre)))
      if (base === undefined) return ''
      prises.push(boite(base))
      return texte(mot, { x: p.x, y: base, taille: TAILLE_AXE, ancre: 'middle', halo: true })
    })
    .join('')
}

function seTouchent(a: Boite, b: Boite): boolean {
  return a.gauche < b.droite && b.gauche < a.droite && a.haut < b.bas && b.haut < a.bas
}

/** Names under the axis, one in two, three… when they would touch. */
function dessinerNoms(spec: ChartSpec, x: (rang: number) => number, pas: number, basPlot: number): string {
  const saut = getSaut(spec, pas)
  return spec.categories
    .map((c, i) =>
      i % saut === 0
        ? texte(couperEnLignes(c, TAILLE_AXE, pas * saut - 4), {
            x: x(i),
            y: basPlot + 18,
            ancre: 'middle',
            taille: TAILLE_AXE,
          })
        : '',
    )
    .join('')
}

function getSaut(spec: ChartSpec, pas: number): number {
  const mots = spec.categories.flatMap(c => couperEnLignes(c, TAILLE_AXE, 0))
  const plus = Math.max(0, ...mots.map(m => largeurTexte(m, TAILLE_AXE))) + 4
  return pas > 0 ? Math.max(1, Math.ceil(plus / pas)) : 1
}

function haut(spec: ChartSpec): number {
  return HAUT + (spec.repere ? HAUT_REPERE : 0)
}

function bas(spec: ChartSpec, largeur: number): number {
  const pas = (largeur - 110) / Math.max(1, spec.categories.length)
  const lignes = spec.categories.map(c => couperEnLignes(c, TAILLE_AXE, pas * getSaut(spec, pas) - 4).length)
  return Math.max(1, ...lignes) * TAILLE_AXE * 1.2 + 16
}
