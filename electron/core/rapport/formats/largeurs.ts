import type { Tableau } from '../modele.ts'
import { texteCellule } from '../texte-cellule.ts'
import { mesurerTexte } from './chasse.ts'

/**
 * What a table asks of the page: share of each column (they add up to 1), smaller letters (`serre`) when that is enough for a
 * table of a few rows to stay upright, else a landscape page.
 */
export type Besoin = { parts: number[]; serre: boolean; paysage: boolean }

/** Em of table text on one line of an A4 page, upright then landscape, and what the margins of a cell take. */
const [PORTRAIT, PAYSAGE] = [57, 86]
const MARGE = 1.05
/** Headers are in strong letters; other fonts than the one that is measured are as wide as this. */
const [GRAS, AUTRES] = [1.2, 1.12]
/** What smaller letters gain, and the number of rows up to which a page is not turned for so little. */
const [SERRE, COURT] = [1.13, 15]
/** A longer word is broken, a longer text goes to the next line. */
const [MOT, LIGNE, LISIBLE] = [12.5, 46, 8]
/** « [120] » in small letters after the label of a row. */
const RENVOI = 1.7

/** Widths by what the columns hold: numbers and words whole, the room that is left to the longest texts. */
export function mesurerTableau(tableau: Tableau): Besoin {
  const colonnes = tableau.colonnes.map((c, i) => {
    const textes = tableau.lignes.map(l => {
      const cellule = l.cellules[i]
      return cellule === undefined ? '' : texteCellule(cellule)
    })
    const renvoi = i === 0 && tableau.lignes.some(l => l.source !== undefined) ? RENVOI : 0
    return mesurerColonne(c.titre, textes, { nombre: c.nombre, renvoi })
  })
  return partager(colonnes, tableau.lignes.length)
}

/** The same for a table of free texts, row after row. */
export function mesurerTextes(lignes: readonly (readonly string[])[]): Besoin {
  const nombre = Math.max(0, ...lignes.map(l => l.length))
  return partager(
    Array.from({ length: nombre }, (_, i) =>
      mesurerColonne(
        '',
        lignes.map(l => l[i] ?? ''),
        { nombre: false, renvoi: 0 },
      ),
    ),
    lignes.length,
  )
}

type Colonne = { minimum: number; souhait: number }

function mesurerColonne(
  titre: string,
  textes: readonly string[],
  { nombre, renvoi }: { nombre: boolean; renvoi: number },
): Colonne {
  let mot = plusLong(titre) * GRAS
  let ligne = mot
  for (const texte of textes) {
    const longueur = mesurerTexte(texte.slice(0, LUS))
    mot = Math.max(mot, nombre ? longueur : plusLong(texte))
    ligne = Math.max(ligne, longueur + renvoi)
  }
  const entier = Math.min(MOT, mot * AUTRES)
  const large = Math.min(LIGNE, ligne * AUTRES)
  const minimum = nombre ? entier : Math.max(entier, Math.min(LISIBLE, large))
  return { minimum: minimum + MARGE, souhait: Math.max(minimum, large) + MARGE }
}

function partager(colonnes: readonly Colonne[], rangs: number): Besoin {
  const minimum = somme(colonnes.map(c => c.minimum))
  const serre = minimum > PORTRAIT && minimum <= PORTRAIT * SERRE && rangs <= COURT
  const paysage = minimum > PORTRAIT && !serre
  const reste = Math.max(0, (paysage ? PAYSAGE : PORTRAIT) - minimum)
  const envies = colonnes.map(c => c.souhait - c.minimum)
  const envie = somme(envies)
  const larges = colonnes.map(
    (c, i) => c.minimum + (envie === 0 ? 0 : (envies[i] ?? 0) * Math.min(1, reste / envie)),
  )
  const total = somme(larges)
  return { parts: larges.map(l => l / total), serre, paysage }
}

/** Characters of a cell that are measured. */
const LUS = 2000

function plusLong(texte: string): number {
  const mots = texte.slice(0, LUS).split(/[ \n\u00ad]+/)
  return Math.max(0, ...mots.map(mesurerTexte))
}

const somme = (nombres: readonly number[]) => nombres.reduce((cumul, n) => cumul + n, 0)
