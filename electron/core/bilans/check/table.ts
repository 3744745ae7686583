import type { Cell } from '../../../../shared/domain/cellule.ts'
import type { RawRow } from '../read/port.ts'
import { ajouterAuVrac, creerVrac, lireVrac, type Vrac } from './vrac.ts'

/**
 * One sheet kept in memory by column: each cell is the position of its value in the dictionary of its column, so that
 * each distinct value is converted once. It lives as long as the analysis, and never on disk.
 */
export type Table = {
  /** Rows delivered by the reader, in order. */
  lignes: Int32Array
  n: number
  colonnes: ColonneCodee[]
  /** Estimate; null once the budget was exceeded: nothing is kept any more and the file must be read again. */
  octets: number | null
  budget: number
}

export type ColonneCodee = {
  /** 0 is « no cell », more indexes `valeurs`, less is a text of `vrac` (−1 is its first). */
  codes: Int32Array
  valeurs: Cell[]
  textes: Map<string, number>
  nombres: Map<number, number>
  autres: Map<string, number>
  /** Texts that came after `MAX_TEXTES` different ones. */
  vrac: Vrac | null
}

/** What a distinct value costs besides its characters: a map entry, an array slot, a string header. */
const COUT_VALEUR = 72
/** A column with more different texts than this is a column of identifiers or of names. */
const MAX_TEXTES = 20_000
/** From this length V8 makes substrings that keep the whole text they were cut from. */
const LONGUEUR_TRANCHE = 13

/** An empty table that keeps at most about `budget` bytes. */
export function creerTable(budget: number): Table {
  return { lignes: new Int32Array(1024), n: 0, colonnes: [], octets: 0, budget }
}

/** Passes batches on while keeping a coded copy of them. */
export async function* garder(lots: AsyncIterable<RawRow[]>, table: Table): AsyncIterable<RawRow[]> {
  for await (const lot of lots) {
    if (table.octets !== null) for (const ligne of lot) ajouterLigne(table, ligne)
    yield lot
  }
}

/** The cell of a column at a position of the table. */
export function celluleDe(colonne: ColonneCodee | undefined, position: number): Cell {
  const code = colonne?.codes[position] ?? 0
  if (code === 0 || colonne === undefined) return null
  if (code > 0) return colonne.valeurs[code] ?? null
  return colonne.vrac === null ? null : lireVrac(colonne.vrac, -code - 1)
}

/** Adds one row; gives everything up when the budget is exceeded. */
export function ajouterLigne(table: Table, ligne: RawRow): void {
  if (table.octets === null) return
  const position = table.n
  if (position >= table.lignes.length) agrandir(table)
  table.lignes[position] = ligne.ligne
  table.n += 1
  let octets = 4
  const cellules = ligne.cellules
  for (let c = 0; c < cellules.length; c++) {
    const cell = cellules[c]
    if (cell === null || cell === undefined || cell === '') continue
    const colonne = table.colonnes[c] ?? ajouterColonne(table, c)
    const avant = colonne.valeurs.length
    const code = coderCellule(colonne, cell)
    colonne.codes[position] = code
    if (colonne.valeurs.length > avant) octets += COUT_VALEUR + tailleDe(cell)
    else if (code < 0) octets += 4 + tailleDe(cell)
  }
  table.octets += octets + 4 * table.colonnes.length
  if (table.octets > table.budget) vider(table)
}

function tailleDe(cell: Cell): number {
  return typeof cell === 'string' ? cell.length : 16
}

/** Frees what was kept, as soon as it is known not to be used. */
export function vider(table: Table): void {
  table.octets = null
  table.colonnes = []
  table.lignes = new Int32Array(0)
  table.n = 0
}

function agrandir(table: Table): void {
  const taille = table.lignes.length * 2
  table.lignes = copier(table.lignes, taille)
  for (const colonne of table.colonnes) colonne.codes = copier(colonne.codes, taille)
}

function copier(source: Int32Array, taille: number): Int32Array {
  const cible = new Int32Array(taille)
  cible.set(source)
  return cible
}

function ajouterColonne(table: Table, index: number): ColonneCodee {
  while (table.colonnes.length <= index) {
    table.colonnes.push({
      codes: new Int32Array(table.lignes.length),
      valeurs: [null],
      textes: new Map(),
      nombres: new Map(),
      autres: new Map(),
      vrac: null,
    })
  }
  const colonne = table.colonnes[index]
  if (!colonne) throw new Error('Colonne absente de la table.')
  return colonne
}

function coderCellule(colonne: ColonneCodee, cell: Exclude<Cell, null>): number {
  if (typeof cell === 'string') {
    return colonne.textes.get(cell) ?? ajouterTexte(colonne, cell)
  }
  if (typeof cell === 'number') {
    const connu = colonne.nombres.get(cell)
    if (connu !== undefined) return connu
    colonne.nombres.set(cell, colonne.valeurs.length)
    return colonne.valeurs.push(cell) - 1
  }
  const cle = typeof cell === 'boolean' ? String(cell) : cleObjet(cell)
  const connu = colonne.autres.get(cle)
  if (connu !== undefined) return connu
  colonne.autres.set(cle, colonne.valeurs.length)
  return colonne.valeurs.push(cell) - 1
}

function cleObjet(cell: Exclude<Cell, null | string | number | boolean>): string {
  if (cell.type === 'date') return `d${cell.jours}`
  return cell.type === 'pourcentage' ? `p${cell.valeur}` : `e${cell.texte}`
}

function ajouterTexte(colonne: ColonneCodee, texte: string): number {
  const bienForme = texte.isWellFormed()
  if (bienForme && colonne.textes.size >= MAX_TEXTES) {
    colonne.vrac ??= creerVrac()
    return -ajouterAuVrac(colonne.vrac, texte) - 1
  }
  const court = texte.length < LONGUEUR_TRANCHE || !bienForme
  const detache = court ? texte : Buffer.from(texte, 'utf8').toString('utf8')
  colonne.textes.set(detache, colonne.valeurs.length)
  return colonne.valeurs.push(detache) - 1
}
