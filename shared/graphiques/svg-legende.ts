import type { ChartSpec } from './chart-spec.ts'
import { echantillonLigne } from './svg-lignes.ts'
import { rectangle } from './svg-motifs.ts'
import { largeurTexte, texte } from './svg-texte.ts'

const RANGEE = 20

/** Names of the series on as many rows as the width asks; nothing for one series, nor where parts are named beside. */
export function dessinerLegende(
  spec: ChartSpec,
  cadre: { x: number; y: number; largeur: number },
): { svg: string; hauteur: number } {
  if (spec.series.length < 2 || spec.type === 'anneau') return { svg: '', hauteur: 0 }
  const ligne = spec.type === 'lignes'
  const marque = ligne ? 36 : 20
  let x = 0
  let rangee = 0
  const noms = spec.series.map((s, rang) => {
    const place = marque + largeurTexte(s.nom, 12) + 22
    if (x > 0 && x + place > cadre.largeur) {
      x = 0
      rangee += 1
    }
    const [gauche, y] = [cadre.x + x, cadre.y + rangee * RANGEE]
    x += place
    const echantillon = ligne
      ? echantillonLigne(gauche, y - 4, rang)
      : rectangle({ x: gauche, y: y - 11, largeur: 14, hauteur: 14 }, rang)
    return `${echantillon}${texte(s.nom, { x: gauche + marque, y })}`
  })
  return { svg: noms.join(''), hauteur: (rangee + 1) * RANGEE }
}
