import { ETATS, type Etat } from '../commit/lot.ts'

/** Every data row of an import in file order, whatever becomes of it: what the preview pages through. */
export type IndexLignes = {
  n: number
  /** Position of the sheet among those of the import. */
  feuille: Uint16Array
  ligne: Int32Array
  /** Position in the table of the sheet, when it is kept. */
  position: Int32Array
  /** Row of the lot or value, −1 for a refused or excluded one. */
  lot: Int32Array
  etat: Uint8Array
  /** 0-based column of a declared value, −1 for a whole row. */
  colonne: Int16Array
}

/** An empty index. */
export function creerIndexLignes(): IndexLignes {
  return {
    n: 0,
    feuille: new Uint16Array(1024),
    ligne: new Int32Array(1024),
    position: new Int32Array(1024),
    lot: new Int32Array(1024),
    etat: new Uint8Array(1024),
    colonne: new Int16Array(1024),
  }
}

/** Adds one row; its state against the base is set later. */
export function indexer(
  index: IndexLignes,
  ligne: { feuille: number; ligne: number; position: number; lot: number; etat: Etat; colonne?: number },
): void {
  if (index.n >= index.ligne.length) agrandir(index)
  const i = index.n++
  index.feuille[i] = ligne.feuille
  index.ligne[i] = ligne.ligne
  index.position[i] = ligne.position
  index.lot[i] = ligne.lot
  index.etat[i] = ETATS.indexOf(ligne.etat)
  index.colonne[i] = ligne.colonne ?? -1
}

/** The state of a row of the index. */
export function etatDe(index: IndexLignes, i: number): Etat {
  const etat = ETATS[index.etat[i] ?? -1]
  if (!etat) throw new RangeError(`Ligne ${i} hors de l’index.`)
  return etat
}

function agrandir(index: IndexLignes): void {
  const taille = index.ligne.length * 2
  index.feuille = copier(index.feuille, new Uint16Array(taille))
  index.ligne = copier(index.ligne, new Int32Array(taille))
  index.position = copier(index.position, new Int32Array(taille))
  index.lot = copier(index.lot, new Int32Array(taille))
  index.etat = copier(index.etat, new Uint8Array(taille))
  index.colonne = copier(index.colonne, new Int16Array(taille))
}

function copier<T extends Uint8Array | Uint16Array | Int16Array | Int32Array>(source: T, cible: T): T {
  cible.set(source)
  return cible
}
