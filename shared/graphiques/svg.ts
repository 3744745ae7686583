import type { ChartSpec } from './chart-spec.ts'
import { PAPIER } from './palette.ts'
import { dessinerAnneau } from './svg-anneau.ts'
import { type Cadre, dessinerBarres, hauteurBarres } from './svg-barres.ts'
import { dessinerLignes } from './svg-lignes.ts'
import { definirMotifs, remplissage } from './svg-motifs.ts'
import { coord, couperEnLignes, echapper, largeurTexte, texte } from './svg-texte.ts'

const LARGEUR = 720
const MARGE = 14
const TAILLE_TITRE = 15

/**
 * The chart as one static `<svg>`, for paper and html: finding as title, sentence as description, patterns that
 * survive a grey print. `prefixe` keeps ids apart when several charts stand in one document.
 */
export function svgGraphique(spec: ChartSpec, prefixe = 'g'): string {
  const id = `${prefixe}-${spec.id}`
  const titre = couperEnLignes(spec.titre, TAILLE_TITRE * 1.08, LARGEUR - 2 * MARGE)
  const hautTitre = MARGE + titre.length * TAILLE_TITRE * 1.25
  const legende =
    spec.type === 'anneau' || spec.series.length < 2 ? '' : dessinerLegende(spec, id, hautTitre + 14)
  const cadre: Cadre = {
    x: MARGE,
    y: hautTitre + (legende === '' ? 8 : 32),
    largeur: LARGEUR - 2 * MARGE,
    hauteur: hauteurDessin(spec),
  }
  const hauteur = cadre.y + cadre.hauteur + 8
  const motifs = spec.type === 'anneau' ? spec.categories.length : spec.series.length
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LARGEUR} ${coord(hauteur)}" width="${LARGEUR}" height="${coord(hauteur)}" role="img" aria-labelledby="${id}-t ${id}-d" lang="fr" font-family="Inter, 'Segoe UI', Arial, sans-serif">`,
    `<title id="${id}-t">${echapper(spec.titre)}</title><desc id="${id}-d">${echapper(spec.phrase)}</desc>`,
    definirMotifs(id, motifs),
    `<rect width="${LARGEUR}" height="${coord(hauteur)}" fill="${PAPIER}"/>`,
    texte(titre, { x: MARGE, y: MARGE + TAILLE_TITRE * 0.9, taille: TAILLE_TITRE, gras: true }),
    legende,
    dessiner(spec, id, cadre),
    '</svg>',
  ].join('')
}

function hauteurDessin(spec: ChartSpec): number {
  if (spec.type !== 'anneau') return hauteurBarres(spec)
  const parts = spec.series[0]?.valeurs.filter(v => v !== null && v > 0).length ?? 0
  return Math.max(220, parts * 34 + 20)
}

function dessiner(spec: ChartSpec, id: string, cadre: Cadre): string {
  if (spec.type === 'anneau') return dessinerAnneau(spec, id, cadre)
  return spec.type === 'lignes' ? dessinerLignes(spec, cadre) : dessinerBarres(spec, id, cadre)
}

function dessinerLegende(spec: ChartSpec, id: string, y: number): string {
  let x = MARGE
  return spec.series
    .map((s, rang) => {
      const gauche = x
      x += largeurTexte(s.nom, 12) + 46
      return `<rect x="${coord(gauche)}" y="${coord(y - 11)}" width="14" height="14" fill="${remplissage(id, rang)}"/>${texte(s.nom, { x: gauche + 20, y })}`
    })
    .join('')
}
