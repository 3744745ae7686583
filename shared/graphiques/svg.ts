import type { ChartSpec } from './chart-spec.ts'
import { PAPIER } from './palette.ts'
import { dessinerAnneau, hauteurAnneau } from './svg-anneau.ts'
import { dessinerBarres, hauteurBarres } from './svg-barres.ts'
import { dessinerColonnes, hauteurColonnes } from './svg-colonnes.ts'
import { dessinerEntonnoir, hauteurEntonnoir } from './svg-entonnoir.ts'
import { dessinerLegende } from './svg-legende.ts'
import { dessinerLignes, hauteurLignes } from './svg-lignes.ts'
import { dessinerMultiples, hauteurMultiples } from './svg-multiples.ts'
import type { Cadre } from './svg-rects.ts'
import { coord, couperEnLignes, echapper, texte } from './svg-texte.ts'
import { dessinerTuiles, hauteurTuiles } from './svg-tuiles.ts'
import { tientDebout } from './tenir-debout.ts'

const LARGEUR = 720
const MARGE = 14
const UTILE = LARGEUR - 2 * MARGE
const TAILLE_TITRE = 15

/**
 * The chart as one static `<svg>`, for paper, html and a file of its own: finding as title, sentence as description,
 * patterns that survive a grey print, no text cut. `prefixe` keeps ids apart when several charts stand in one document.
 */
export function svgGraphique(spec: ChartSpec, prefixe = 'g'): string {
  const id = `${prefixe}-${spec.id}`
  const titre = couperEnLignes(spec.titre, TAILLE_TITRE * 1.08, UTILE)
  const hautTitre = MARGE + titre.length * TAILLE_TITRE * 1.25
  const legende = dessinerLegende(spec, { x: MARGE, y: hautTitre + 14, largeur: UTILE })
  const dessin = choisirDessin(spec, id)
  const y = hautTitre + (legende.hauteur === 0 ? 8 : 12 + legende.hauteur)
  const cadre: Cadre = { x: MARGE, y, largeur: UTILE, hauteur: dessin.hauteur }
  const hauteur = cadre.y + cadre.hauteur + 8
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LARGEUR} ${coord(hauteur)}" width="${LARGEUR}" height="${coord(hauteur)}" role="img" aria-labelledby="${id}-t ${id}-d" lang="fr" font-family="Inter, 'Segoe UI', Arial, sans-serif">`,
    `<title id="${id}-t">${echapper(spec.titre)}</title><desc id="${id}-d">${echapper(spec.phrase)}</desc>`,
    `<rect width="${LARGEUR}" height="${coord(hauteur)}" fill="${PAPIER}"/>`,
    texte(titre, { x: MARGE, y: MARGE + TAILLE_TITRE * 0.9, taille: TAILLE_TITRE, gras: true }),
    legende.svg,
    dessin.dessiner(cadre),
    '</svg>',
  ].join('')
}

type Dessin = { hauteur: number; dessiner: (cadre: Cadre) => string }

/** Columns that would not hold their names or their values lie down. */
function choisirDessin(spec: ChartSpec, id: string): Dessin {
  switch (spec.type) {
    case 'anneau':
      return { hauteur: hauteurAnneau(spec, UTILE), dessiner: c => dessinerAnneau(spec, id, c) }
    case 'lignes':
      return { hauteur: hauteurLignes(spec, UTILE), dessiner: c => dessinerLignes(spec, c) }
    case 'entonnoir':
      return { hauteur: hauteurEntonnoir(spec), dessiner: c => dessinerEntonnoir(spec, c) }
    case 'tuiles':
      return { hauteur: hauteurTuiles(spec, UTILE), dessiner: c => dessinerTuiles(spec, id, c) }
    case 'multiples':
      return { hauteur: hauteurMultiples(spec, UTILE), dessiner: c => dessinerMultiples(spec, c) }
    case 'barres':
      return couche(spec)
    case 'colonnes':
      return tientDebout(spec, UTILE) ? debout(spec) : couche(spec)
    case 'histogramme':
    case 'cascade':
      return debout(spec)
  }
}

function couche(spec: ChartSpec): Dessin {
  return { hauteur: hauteurBarres(spec, UTILE), dessiner: c => dessinerBarres(spec, c) }
}

function debout(spec: ChartSpec): Dessin {
  return { hauteur: hauteurColonnes(spec, UTILE), dessiner: c => dessinerColonnes(spec, c) }
}
