import { AppError } from '../../../../../shared/domain/erreurs.ts'
import type { EnLigne, TexteRiche } from '../../../../../shared/domain/texte-riche.ts'
import { LIGNES_TABLEAU_MAX } from '../controler-texte.ts'
import { assemblerBlocs, type BlocLu, type ParagrapheLu } from './assembler-blocs.ts'
import { AUCUN_CONSTAT, type Constats } from './constats.ts'
import { type CelluleLue, finirTableau, type LigneLue, type TableauLu } from './tableau-lu.ts'

/**
 * What a reader of any format gathers, in reading order. Files lie: an end without a beginning and text between paragraphs are
 * taken as well as they can be.
 */
export type TexteLu = {
  constats: Constats
  blocs: BlocLu[]
  /** Open paragraphs: a text box is read inside the paragraph that holds it, and comes before it. */
  paragraphes: ParagrapheLu[]
  /** Open tables from the outermost one in. */
  tableaux: TableauLu[]
  /** Lines whose end mark was deleted: they go on in the next paragraph. */
  reportees: EnLigne[]
  nombreTableaux: number
  caracteres: number
  noeuds: number
}

export type Marques = { gras: boolean; italique: boolean; souligne: boolean }
export const SANS_MARQUE: Readonly<Marques> = { gras: false, italique: false, souligne: false }

/** More than this is no text for a chapter, and would fill the memory. */
const CARACTERES_MAX = 1_500_000
const NOEUDS_MAX = 150_000

/** Nothing read yet. */
export function createTexteLu(): TexteLu {
  return {
    constats: { ...AUCUN_CONSTAT, tableaux: [] },
    blocs: [],
    paragraphes: [],
    tableaux: [],
    reportees: [],
    nombreTableaux: 0,
    caracteres: 0,
    noeuds: 0,
  }
}

/** Begins a paragraph; the reader may say later that it is a heading, an item of a list, or to be thrown away. */
export function ouvrirParagraphe(lu: TexteLu): ParagrapheLu {
  compter(lu, 0)
  const p = { lignes: lu.reportees, titre: null, liste: null, jete: false }
  lu.reportees = []
  lu.paragraphes.push(p)
  return p
}

/** Ends the innermost paragraph, if any is open. */
export function fermerParagraphe(lu: TexteLu): void {
  const p = lu.paragraphes.pop()
  if (p !== undefined) ranger(lu, p)
}

/** Ends the innermost paragraph without its mark: the next one goes on with it. */
export function reporterParagraphe(lu: TexteLu): void {
  lu.reportees = lu.paragraphes.pop()?.lignes ?? []
}

/** Adds a run to the innermost paragraph. Throws `texte_trop_long` when the document is larger than any contribution. */
export function ajouterTexte(
  lu: TexteLu,
  texte: string,
  { gras, italique, souligne }: Readonly<Marques>,
): void {
  if (texte === '') return
  compter(lu, texte.length)
  const p = lu.paragraphes.at(-1) ?? ouvrirParagraphe(lu)
  const marks = [
    ...(gras ? [{ type: 'bold' as const }] : []),
    ...(italique ? [{ type: 'italic' as const }] : []),
    ...(souligne ? [{ type: 'underline' as const }] : []),
  ]
  p.lignes.push({ type: 'text', text: texte, marks })
}

/** A line end inside the innermost paragraph. */
export function ajouterSaut(lu: TexteLu): void {
  compter(lu, 1)
  lu.paragraphes.at(-1)?.lignes.push({ type: 'hardBreak' })
}

/** Begins a table; one inside a cell is read as paragraphs of that cell. */
export function ouvrirTableau(lu: TexteLu): void {
  vider(lu)
  if (lu.tableaux.length === 0) lu.nombreTableaux += 1
  lu.tableaux.push({ rang: lu.nombreTableaux, lignes: [], nombre: 0 })
}

/** Begins a row. Rows past the limit are counted, not kept: the table is left out. */
export function ouvrirLigne(lu: TexteLu): LigneLue {
  compter(lu, 0)
  const ligne: LigneLue = { entete: false, jetee: false, cellules: [] }
  const [tableau, dedans] = lu.tableaux
  if (tableau === undefined || dedans !== undefined) return ligne
  tableau.nombre += 1
  if (tableau.nombre <= LIGNES_TABLEAU_MAX + 1) tableau.lignes.push(ligne)
  else tableau.lignes.splice(1, tableau.lignes.length, ligne)
  return ligne
}

/** Begins a cell of the last row. */
export function ouvrirCellule(lu: TexteLu): CelluleLue {
  compter(lu, 0)
  vider(lu)
  const cellule: CelluleLue = { entete: false, colspan: 1, rowspan: 1, continue: false, paragraphes: [] }
  const [tableau, dedans] = lu.tableaux
  if (dedans === undefined) tableau?.lignes.at(-1)?.cellules.push(cellule)
  return cellule
}

/** Ends the innermost table; one that is too long leaves a sentence in its place. */
export function fermerTableau(lu: TexteLu): void {
  vider(lu)
  const fini = lu.tableaux.pop()
  if (fini === undefined || lu.tableaux.length > 0) return
  const tableau = finirTableau(fini)
  if (tableau.genre === 'refus') lu.constats.tableaux.push(tableau.phrase)
  else lu.blocs.push(tableau)
}

/** The whole text, what was left open closed. */
export function finirTexte(lu: TexteLu): TexteRiche {
  while (lu.paragraphes.length > 0) fermerParagraphe(lu)
  while (lu.tableaux.length > 0) fermerTableau(lu)
  vider(lu)
  return assemblerBlocs(lu.blocs)
}

function ranger({ tableaux, blocs }: TexteLu, p: ParagrapheLu): void {
  if (p.jete) return
  const cellule = tableaux[0]?.lignes.at(-1)?.cellules.at(-1)
  if (cellule === undefined) blocs.push({ genre: 'paragraphe', ...p })
  else cellule.paragraphes.push(p.lignes)
}

function vider(lu: TexteLu): void {
  if (lu.reportees.length > 0) ranger(lu, { lignes: lu.reportees, titre: null, liste: null, jete: false })
  lu.reportees = []
}

function compter(lu: TexteLu, caracteres: number): void {
  lu.caracteres += caracteres
  lu.noeuds += 1
  if (lu.caracteres <= CARACTERES_MAX && lu.noeuds <= NOEUDS_MAX) return
  throw new AppError(
    'texte_trop_long',
    'il contient plus de texte qu’un chapitre ne peut en reprendre (plusieurs centaines de pages). Gardez-en les pages utiles, puis recommencez.',
    { champ: 'fichier' },
  )
}
