import Papa from 'papaparse'

export type Separateur = ';' | ',' | '\t' | '|'

/** In this order when two are equally regular: French files separate with `;` and write decimals with `,`. */
const CANDIDATS: Separateur[] = ['\t', ';', ',', '|']
const MAX_LIGNES = 300
/** Two separators closer than this are equally regular. */
const MARGE = 0.02

type Note = { separateur: Separateur; regularite: number; premiere: boolean; largeur: number }

/** A separator that cuts so many times more cells, as regularly, is the one: a decimal comma cuts every line in two. */
const BIEN_PLUS_LARGE = 3

/**
 * The separator of a text whose lines end with `\n`, from the first of them: the one by which most lines have as many cells as the first line that
 * it cuts. `A;B` then `1,1;2,2` is `;`. Null when no separator cuts the text in columns.
 */
export function detectSeparator(debut: string, finDuFichier: boolean): Separateur | null {
  const notes = CANDIDATS.map(s => noter(debut, s, finDuFichier))
  const meilleure = Math.max(...notes.map(n => n.regularite))
  const egales = notes.filter(n => n.regularite > 0 && n.regularite >= meilleure - MARGE)
  const ordinaire = egales[0]
  if (!ordinaire) return null
  // In a long file a header weighs less than the margin, yet a decimal comma or a list does not cut it. A title may be cut
  // by its comma, in fewer cells than the table has.
  const premiere = egales.find(n => n.premiere && n.largeur >= ordinaire.largeur) ?? ordinaire
  const large = (n: Note) =>
    n.regularite >= premiere.regularite && n.largeur >= BIEN_PLUS_LARGE * premiere.largeur
  const retenue = notes.find(large) ?? premiere
  return retenue.premiere || retenue.regularite >= 0.5 ? retenue.separateur : null
}

function noter(debut: string, separateur: Separateur, finDuFichier: boolean): Note {
  const { data, errors } = Papa.parse<string[]>(debut, {
    delimiter: separateur,
    newline: '\n',
    preview: MAX_LIGNES + 1,
  })
  const entieres = finDuFichier || data.length > MAX_LIGNES ? data.slice(0, MAX_LIGNES) : data.slice(0, -1)
  const pleines = entieres.filter(ligne => ligne.some(cellule => cellule.trim() !== ''))
  const largeur = pleines.find(ligne => ligne.length > 1)?.length
  if (largeur === undefined) return { separateur, regularite: 0, premiere: false, largeur: 0 }
  const fautes = errors.filter(e => e.type === 'Quotes' && (e.row ?? 0) < entieres.length)
  const fautives = new Set(fautes.map(e => e.row)).size
  const regulieres = pleines.filter(ligne => ligne.length === largeur).length - fautives
  return {
    separateur,
    regularite: Math.max(0, regulieres / pleines.length),
    premiere: (pleines[0]?.length ?? 0) > 1,
    largeur,
  }
}
