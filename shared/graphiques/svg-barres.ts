import { type ScaleLinear, scaleBand, scaleLinear } from 'd3-scale'
import { type ChartSpec, getTitreAxe } from './chart-spec.ts'
import { GRILLE } from './palette.ts'
import { rectangle } from './svg-motifs.ts'
import { type Cadre, formatGraduation, getEtendue, listRects } from './svg-rects.ts'
import { coord, couperEnLignes, largeurTexte, texte } from './svg-texte.ts'
import { TAILLE_AXE } from './tenir-debout.ts'

const TAILLE = 12
const INTERLIGNE = 1.2
const EPAISSEUR = 14
const BAS = 36

/** Height that lying bars need below the title: it grows with their number and with the lines of their names. */
export function hauteurBarres(spec: ChartSpec, largeur: number): number {
  const gauche = largeurNoms(spec, largeur)
  const lignes = Math.max(1, ...spec.categories.map(c => couperEnLignes(c, TAILLE, gauche - 10).length))
  const barres = spec.empile === 'non' ? Math.max(spec.series.length * EPAISSEUR + 7, 25) : 30
  return spec.categories.length * Math.max(barres, lignes * TAILLE * INTERLIGNE + 8) + BAS + 6
}

/** Lying bars, side by side or stacked, each with its value or the mark of its absence. */
export function dessinerBarres(spec: ChartSpec, cadre: Cadre): string {
  const rects = listRects(spec)
  const gauche = largeurNoms(spec, cadre.largeur)
  const bas = cadre.y + cadre.hauteur - BAS
  const droite = spec.empile === 'non' ? largeurMax(rects.map(r => r.etiquette)) + 10 : 24
  const x = scaleLinear()
    .domain(getEtendue(rects))
    .nice(5)
    .range([cadre.x + gauche, cadre.x + cadre.largeur - droite])
  const bande = scaleBand<number>()
    .domain(spec.categories.map((_, i) => i))
    .range([cadre.y, bas])
    .padding(0.2)
  const grille = choisirGraduations(spec, x).map(t => {
    const nombre = { x: x(t), y: bas + 15, taille: TAILLE_AXE, ancre: 'middle' } as const
    return `<path d="M${coord(x(t))} ${coord(cadre.y)}V${coord(bas)}" stroke="${GRILLE}"/>${texte(formatGraduation(spec, t), nombre)}`
  })
  const barres = rects.map(r => {
    const nombre = spec.empile === 'non' ? spec.series.length : 1
    const epaisseur = bande.bandwidth() / nombre
    const haut = (bande(r.categorie) ?? 0) + r.place * epaisseur
    const [de, a] = [x(Math.min(r.debut, r.fin)), x(Math.max(r.debut, r.fin))]
    const rect = rectangle(
      { x: de, y: haut, largeur: a - de, hauteur: Math.max(1, epaisseur - (nombre > 1 ? 1.5 : 0)) },
      r.rang,
    )
    const nom = { x: a + 5, y: haut + epaisseur / 2 + 4, taille: TAILLE_AXE }
    return spec.empile === 'non' ? rect + texte(r.etiquette, nom) : rect
  })
  const noms = dessinerNoms(spec, cadre, gauche, i => (bande(i) ?? 0) + bande.bandwidth() / 2)
  const titre = texte(getTitreAxe(spec), { x: cadre.x + gauche, y: bas + 31, taille: TAILLE_AXE })
  return `${grille.join('')}${barres.join('')}${noms}${titre}`
}

/** As many ticks as can be read side by side, at most five. */
function choisirGraduations(spec: ChartSpec, x: ScaleLinear<number, number>): number[] {
  for (let nombre = 5; nombre > 1; nombre -= 1) {
    const graduations = x.ticks(nombre)
    const pas = Math.abs(x(graduations[1] ?? 0) - x(graduations[0] ?? 0))
    if (largeurMax(graduations.map(t => formatGraduation(spec, t))) + 8 <= pas) return graduations
  }
  return x.domain()
}

/** Names of the categories at the left, their lines centred on each bar. */
export function dessinerNoms(
  spec: ChartSpec,
  cadre: Cadre,
  gauche: number,
  milieu: (categorie: number) => number,
): string {
  return spec.categories
    .map((c, i) => {
      const lignes = couperEnLignes(c, TAILLE, gauche - 10)
      const y = milieu(i) - ((lignes.length - 1) * TAILLE * INTERLIGNE) / 2 + 4
      return texte(lignes, { x: cadre.x + gauche - 8, y, ancre: 'end', taille: TAILLE })
    })
    .join('')
}

/** Room for the names: what they need, at most a third of the width unless one word needs more. */
export function largeurNoms(spec: ChartSpec, largeur: number): number {
  const voulue = largeurMax(spec.categories, TAILLE) + 12
  const mots = spec.categories.flatMap(c => couperEnLignes(c, TAILLE, 0))
  return Math.max(Math.min(largeur * 0.36, voulue), Math.min(largeur * 0.6, largeurMax(mots, TAILLE) + 12))
}

function largeurMax(textes: readonly string[], taille: number = TAILLE_AXE): number {
  return Math.max(0, ...textes.map(t => largeurTexte(t, taille)))
}
