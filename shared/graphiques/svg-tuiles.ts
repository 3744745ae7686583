import type { ChartSpec } from './chart-spec.ts'
import { clarteDeClasse, classeDe, encreSurClarte, listClasses } from './classes.ts'
import { ENCRE } from './palette.ts'
import { type Cadre, formatPoint } from './svg-rects.ts'
import { coord, couperEnLignes, largeurTexte, texte } from './svg-texte.ts'

type Tuiles = Extract<ChartSpec, { type: 'tuiles' }>

const ECART = 6
const LEGENDE = 30
const TAILLE = 12
const INTERLIGNE = 1.2

/** Height of the grid and of its legend. */
export function hauteurTuiles(spec: Tuiles, largeur: number): number {
  const lignes = 1 + Math.max(0, ...spec.places.map(p => p.ligne))
  return lignes * (hauteurTuile(spec, largeur) + ECART) + LEGENDE * listLegende(spec, largeur).length
}

/** A grid of tiles: name, value, lightness of its class; an absent value is hatched and keeps its mark. */
export function dessinerTuiles(spec: Tuiles, id: string, cadre: Cadre): string {
  const largeur = largeurTuile(spec, cadre.largeur)
  const hauteur = hauteurTuile(spec, cadre.largeur)
  const tuiles = spec.categories.map((nom, i) => {
    const place = spec.places[i] ?? { colonne: 0, ligne: 0 }
    const x = cadre.x + place.colonne * (largeur + ECART)
    const y = cadre.y + place.ligne * (hauteur + ECART)
    const valeur = spec.series[0]?.valeurs[i] ?? null
    const fond = valeur === null ? null : couleur(spec, valeur)
    const encre = fond === null ? ENCRE : encreSurClarte(fond)
    const lignes = couperEnLignes(nom, taille(spec, largeur), largeur - 10)
    const centre = { x: x + largeur / 2, ancre: 'middle', couleur: encre } as const
    return [
      `<rect x="${coord(x)}" y="${coord(y)}" width="${coord(largeur)}" height="${coord(hauteur)}" rx="4" fill="${fond ?? `url(#${id}-absent)`}" stroke="${ENCRE}" stroke-width="0.75"/>`,
      texte(lignes, { ...centre, y: y + 18, taille: taille(spec, largeur) }),
      texte(formatPoint(spec, 0, i), { ...centre, y: y + hauteur - 10, taille: 16, gras: true }),
    ].join('')
  })
  return `${motifAbsent(id)}${tuiles.join('')}${dessinerLegende(spec, id, cadre)}`
}

function couleur(spec: Tuiles, valeur: number): string {
  return clarteDeClasse(classeDe(valeur, spec.bornes), spec.bornes.length + 1)
}

function motifAbsent(id: string): string {
  return `<defs><pattern id="${id}-absent" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#ffffff"/><path d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" stroke="#b9b3a8" stroke-width="1"/></pattern></defs>`
}

function dessinerLegende(spec: Tuiles, id: string, cadre: Cadre): string {
  const rangees = listLegende(spec, cadre.largeur)
  const haut = cadre.y + cadre.hauteur - LEGENDE * rangees.length + 10
  return rangees
    .flatMap((rangee, r) =>
      rangee.map(({ nom, fond, x }) => {
        const y = haut + r * LEGENDE
        return `<rect x="${coord(cadre.x + x)}" y="${coord(y)}" width="22" height="14" fill="${fond ?? `url(#${id}-absent)`}" stroke="${ENCRE}" stroke-width="0.75"/>${texte(nom, { x: cadre.x + x + 28, y: y + 11 })}`
      }),
    )
    .join('')
}

type Entree = { nom: string; fond: string | null; x: number }

/** Classes on as many rows as the width asks. */
function listLegende(spec: Tuiles, largeur: number): Entree[][] {
  const rangees: Entree[][] = []
  let x = Number.POSITIVE_INFINITY
  for (const { nom, fond } of listClasses(spec)) {
    const place = largeurTexte(nom, TAILLE) + 48
    if (x + place > largeur) {
      rangees.push([])
      x = 0
    }
    rangees.at(-1)?.push({ nom, fond, x })
    x += place
  }
  return rangees
}

function largeurTuile(spec: Tuiles, largeur: number): number {
  const colonnes = 1 + Math.max(0, ...spec.places.map(p => p.colonne))
  return Math.min(170, (largeur - ECART * (colonnes - 1)) / colonnes)
}

function hauteurTuile(spec: Tuiles, largeur: number): number {
  const large = largeurTuile(spec, largeur)
  const lignes = spec.categories.map(c => couperEnLignes(c, taille(spec, large), large - 10).length)
  return Math.max(1, ...lignes) * TAILLE * INTERLIGNE + 36
}

/** The size under which the longest word stays inside its tile. */
function taille(spec: Tuiles, largeur: number): number {
  const mots = spec.categories.flatMap(c => couperEnLignes(c, TAILLE, 0))
  const plus = Math.max(1, ...mots.map(m => largeurTexte(m, TAILLE)))
  return Math.min(TAILLE, Math.floor((TAILLE * (largeur - 8) * 10) / plus) / 10)
}
