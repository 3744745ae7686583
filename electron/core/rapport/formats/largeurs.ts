import type { Tableau } from '../modele.ts'
import { texteCellule } from '../texte-cellule.ts'

/**
 * What a table asks of the page: share of each column (they add up to 1), smaller letters (`serre`) when that is enough for a
 * table of a few rows to stay upright, else a landscape page.
 */
export type Besoin = { parts: number[]; serre: boolean; paysage: boolean }

/** Characters of table text on one line of an A4 page, upright then landscape, and what the margins of a cell take. */
const [PORTRAIT, PAYSAGE] = [116, 172]
const MARGE = 2.4
/** Headers are in strong letters. */
const GRAS = 1.05
/** What smaller letters gain, and the number of rows up to which a page is not turned for so little. */
const [SERRE, COURT] = [1.13, 12]
/** A longer word is broken, a longer text goes to the next line. */
const [MOT, LIGNE, LISIBLE] = [22, 60, 15]

/** Widths by what the columns hold: numbers and words whole, the room that is left to the longest texts. */
export function mesurerTableau(tableau: Tableau): Besoin {
  const colonnes = tableau.colonnes.map((c, i) => {
    const textes = tableau.lignes.map(l => {
      const cellule = l.cellules[i]
      return cellule === undefined ? '' : texteCellule(cellule)
    })
    return mesurerColonne(c.titre, textes, c.nombre)
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
        false,
      ),
    ),
    lignes.length,
  )
}

type Colonne = { minimum: number; souhait: number }

function mesurerColonne(titre: string, textes: readonly string[], nombre: boolean): Colonne {
  let mot = plusLong(titre) * GRAS
  let ligne = mot
  for (const texte of textes) {
    mot = Math.max(mot, nombre ? texte.length : plusLong(texte))
    ligne = Math.max(ligne, texte.length)
  }
  const entier = Math.min(MOT, mot)
  const minimum = nombre ? entier : Math.max(entier, Math.min(LISIBLE, ligne))
  return { minimum: minimum + MARGE, souhait: Math.max(minimum, Math.min(LIGNE, ligne)) + MARGE }
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

function plusLong(texte: string): number {
  return Math.max(
    0,
    ...texte
      .slice(0, 2000)
      .split(/[\s\u00ad-]+/)
      .map(m => m.length),
  )
}

const somme = (nombres: readonly number[]) => nombres.reduce((cumul, n) => cumul + n, 0)
