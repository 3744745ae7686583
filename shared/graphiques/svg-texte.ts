import { retirerInterdits } from '../domain/texte.ts'
import { ENCRE, PAPIER } from './palette.ts'

/** Average width of a character of the printed font, in em: there is no DOM to measure a text with. */
const CHASSE = 0.56

/** Estimated width of a text in pixels. */
export function largeurTexte(texte: string, taille: number): number {
  return texte.length * taille * CHASSE
}

/** Text made safe inside an SVG or HTML document; what XML forbids is dropped. */
export function echapper(texte: string): string {
  return retirerInterdits(texte)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

/** A coordinate with at most two decimals, so that the same drawing is the same text everywhere. */
export function coord(n: number): string {
  return String(Math.round(n * 100) / 100)
}

/** Words put on lines no wider than `largeur`, cut at spaces and after hyphens; a word too long for a line stays whole. */
export function couperEnLignes(texte: string, taille: number, largeur: number): string[] {
  const lignes: string[] = []
  for (const mot of texte.split(/(?<=-)|[ \n]+/)) {
    const courante = lignes.at(-1)
    const suite =
      courante === undefined || courante.endsWith('-') ? `${courante ?? ''}${mot}` : `${courante} ${mot}`
    if (courante !== undefined && largeurTexte(suite, taille) <= largeur) lignes[lignes.length - 1] = suite
    else lignes.push(mot)
  }
  return lignes
}

type OptionsTexte = {
  x: number
  y: number
  taille?: number
  ancre?: 'start' | 'middle' | 'end'
  gras?: boolean
  couleur?: string
  /** A rim of paper keeps it readable over a line. */
  halo?: boolean
}

/** One `<text>`, its lines stacked downward from `y` (the baseline of the first). */
export function texte(lignes: string | readonly string[], o: OptionsTexte): string {
  const liste = typeof lignes === 'string' ? [lignes] : lignes
  const taille = o.taille ?? 12
  const gras = o.gras ? ' font-weight="700"' : ''
  const halo = o.halo ? ` stroke="${PAPIER}" stroke-width="3" paint-order="stroke"` : ''
  const contenu = liste
    .map(
      (l, rang) =>
        `<tspan x="${coord(o.x)}" dy="${rang === 0 ? 0 : coord(taille * 1.2)}">${echapper(l)}</tspan>`,
    )
    .join('')
  return `<text x="${coord(o.x)}" y="${coord(o.y)}" font-size="${taille}" text-anchor="${o.ancre ?? 'start'}" fill="${o.couleur ?? ENCRE}"${gras}${halo}>${contenu}</text>`
}
