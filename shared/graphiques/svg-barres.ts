import { scaleBand, scaleLinear } from 'd3-scale'
import { ABSENCES } from '../domain/absence.ts'
import { formatNombre, formatSelon, formatTaux } from '../domain/nombres.ts'
import type { ChartSpec } from './chart-spec.ts'
import { GRILLE } from './palette.ts'
import { remplissage } from './svg-motifs.ts'
import { coord, couperEnLignes, largeurTexte, texte } from './svg-texte.ts'

/** Where the drawing may stand, in pixels. */
export type Cadre = { x: number; y: number; largeur: number; hauteur: number }

type Rect = { categorie: number; serie: number; debut: number; fin: number; etiquette: string }

const TAILLE = 12

/** Height that a bar chart needs below its title: horizontal bars grow with their number. */
export function hauteurBarres(spec: ChartSpec): number {
  if (spec.type !== 'barres') return 300
  const parCategorie = spec.empile === 'non' ? Math.max(spec.series.length * 17 + 8, 30) : 34
  return spec.categories.length * parCategorie + 40
}

/** Horizontal (`barres`) or vertical (`colonnes`) bars, side by side or stacked, each with its value or absence mark. */
export function dessinerBarres(spec: ChartSpec, id: string, cadre: Cadre): string {
  const rects = listRects(spec)
  const maximum = Math.max(0, ...rects.map(r => r.fin))
  return spec.type === 'barres'
    ? dessinerHorizontal(spec, id, cadre, rects, maximum)
    : dessinerVertical(spec, id, cadre, rects, maximum)
}

/** Label of a tick of the axis of values. */
export function formatGraduation(spec: ChartSpec, valeur: number): string {
  if (spec.empile === 'cent' || spec.format === 'pourcentage') return formatTaux(valeur).replace(',0', '')
  return spec.format === 'euros' ? formatSelon(valeur, 'euros') : formatNombre(valeur, 1)
}

function listRects(spec: ChartSpec): Rect[] {
  return spec.categories.flatMap((_, categorie) => {
    const valeurs = spec.series.map(s => s.valeurs[categorie] ?? null)
    const total = valeurs.reduce<number>((somme, v) => somme + (v ?? 0), 0)
    const echelle = spec.empile === 'cent' && total > 0 ? total : 1
    let cumul = 0
    return valeurs.map((v, serie) => {
      const debut = spec.empile === 'non' ? 0 : cumul
      const fin = debut + (v ?? 0) / echelle
      cumul = fin
      return { categorie, serie, debut, fin, etiquette: etiquette(spec, serie, categorie) }
    })
  })
}

function etiquette(spec: ChartSpec, serie: number, categorie: number): string {
  const s = spec.series[serie]
  const v = s?.valeurs[categorie] ?? null
  if (v === null) return ABSENCES[s?.absences[categorie] ?? 'nd'].marque
  return spec.format === 'jours' ? formatNombre(v, 1) : formatSelon(v, spec.format)
}

function dessinerHorizontal(
  spec: ChartSpec,
  id: string,
  cadre: Cadre,
  rects: Rect[],
  maximum: number,
): string {
  const gauche = Math.min(
    cadre.largeur * 0.36,
    Math.max(...spec.categories.map(c => largeurTexte(c, TAILLE))) + 12,
  )
  const bas = cadre.y + cadre.hauteur - 34
  const x = scaleLinear()
    .domain([0, maximum || 1])
    .nice(5)
    .range([cadre.x + gauche, cadre.x + cadre.largeur - 64])
  const bande = scaleBand<number>()
    .domain(spec.categories.map((_, i) => i))
    .range([cadre.y, bas])
    .padding(0.22)
  const grille = x
    .ticks(5)
    .map(
      t =>
        `<path d="M${coord(x(t))} ${coord(cadre.y)}V${coord(bas)}" stroke="${GRILLE}"/>${texte(formatGraduation(spec, t), { x: x(t), y: bas + 15, taille: 11, ancre: 'middle' })}`,
    )
  const noms = spec.categories.map((c, i) => {
    const lignes = couperEnLignes(c, TAILLE, gauche - 10)
    const milieu = (bande(i) ?? 0) + bande.bandwidth() / 2 - ((lignes.length - 1) * TAILLE * 1.2) / 2 + 4
    return texte(lignes, { x: cadre.x + gauche - 8, y: milieu, ancre: 'end', taille: TAILLE })
  })
  const barres = rects.map(r => {
    const { debut, epaisseur } = epaisseurDe(spec, r, bande(r.categorie) ?? 0, bande.bandwidth())
    const rect = `<rect x="${coord(x(r.debut))}" y="${coord(debut)}" width="${coord(x(r.fin) - x(r.debut))}" height="${coord(epaisseur)}" fill="${remplissage(id, r.serie)}"/>`
    return (
      rect +
      (spec.empile === 'non'
        ? texte(r.etiquette, { x: x(r.fin) + 5, y: debut + epaisseur / 2 + 4, taille: 11 })
        : '')
    )
  })
  const titre = texte(spec.axeValeurs, { x: (x.range()[0] ?? 0) + 4, y: bas + 31, taille: 11 })
  return `${grille.join('')}${barres.join('')}${noms.join('')}${titre}`
}

function dessinerVertical(spec: ChartSpec, id: string, cadre: Cadre, rects: Rect[], maximum: number): string {
  const haut = cadre.y + 22
  const bas = cadre.y + cadre.hauteur - 46
  const y = scaleLinear()
    .domain([0, maximum || 1])
    .nice(5)
    .range([bas, haut])
  const gauche = Math.max(...y.ticks(5).map(t => largeurTexte(formatGraduation(spec, t), 11))) + 10
  const bande = scaleBand<number>()
    .domain(spec.categories.map((_, i) => i))
    .range([cadre.x + gauche, cadre.x + cadre.largeur])
    .padding(0.25)
  const grille = y
    .ticks(5)
    .map(
      t =>
        `<path d="M${coord(cadre.x + gauche)} ${coord(y(t))}H${coord(cadre.x + cadre.largeur)}" stroke="${GRILLE}"/>${texte(formatGraduation(spec, t), { x: cadre.x + gauche - 6, y: y(t) + 4, taille: 11, ancre: 'end' })}`,
    )
  const noms = spec.categories.map((c, i) =>
    texte(couperEnLignes(c, 11, bande.step() - 6).slice(0, 3), {
      x: (bande(i) ?? 0) + bande.bandwidth() / 2,
      y: bas + 16,
      ancre: 'middle',
      taille: 11,
    }),
  )
  const barres = rects.map(r => {
    const { debut, epaisseur } = epaisseurDe(spec, r, bande(r.categorie) ?? 0, bande.bandwidth())
    const rect = `<rect x="${coord(debut)}" y="${coord(y(r.fin))}" width="${coord(epaisseur)}" height="${coord(y(r.debut) - y(r.fin))}" fill="${remplissage(id, r.serie)}"/>`
    return (
      rect +
      (spec.empile === 'non'
        ? texte(r.etiquette, { x: debut + epaisseur / 2, y: y(r.fin) - 4, taille: 11, ancre: 'middle' })
        : '')
    )
  })
  const titre = texte(spec.axeValeurs, { x: cadre.x, y: cadre.y + 10, taille: 11 })
  return `${grille.join('')}${barres.join('')}${noms.join('')}${titre}`
}

function epaisseurDe(spec: ChartSpec, r: Rect, depart: number, largeur: number) {
  if (spec.empile !== 'non') return { debut: depart, epaisseur: largeur }
  const epaisseur = largeur / spec.series.length
  return { debut: depart + r.serie * epaisseur, epaisseur: Math.max(epaisseur - 1.5, 1) }
}
