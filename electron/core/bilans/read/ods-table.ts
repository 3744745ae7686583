import type { Cell } from '../../../../shared/domain/cellule.ts'
import { MAX_COLONNES } from './limits.ts'
import { createOdsCell, type OdsCell } from './ods-cell.ts'
import type { RowBatches } from './row-batches.ts'
import { attribut } from './xml-attributes.ts'
import type { XmlHandler } from './xml-scanner.ts'

type Etat = {
  index: number
  lignes: RowBatches
  /** Place of the sheet being walked, and how deep in nested tables we are. */
  table: number
  niveauTable: number
  niveau: number
  termine: boolean
  ligne: number
  repetitions: number
  cellules: Cell[]
  /** Empty cells met and not written yet: thousands may stand after the last value. */
  vides: number
  cellule: OdsCell
  niveauCellule: number
  dansParagraphe: boolean
}

/** Turns one sheet of an OpenDocument into rows, repeated rows and cells unfolded. `termine` once it is behind. */
export function createTableHandler(index: number, lignes: RowBatches): XmlHandler & { termine(): boolean } {
  const e: Etat = {
    index,
    lignes,
    table: -1,
    niveauTable: 0,
    niveau: 0,
    termine: false,
    ligne: 0,
    repetitions: 1,
    cellules: [],
    vides: 0,
    cellule: createOdsCell(''),
    niveauCellule: 0,
    dansParagraphe: false,
  }
  return {
    ouvre(balise, attributs) {
      e.niveau++
      if (balise === 'table' && ++e.niveauTable === 1) e.table++
      if (e.table === index && e.niveauTable === 1) ouvrir(e, balise, attributs)
    },
    texte(morceau) {
      if (e.dansParagraphe) e.cellule.ecrire(morceau.replace(/[ \t\n]+/g, ' '))
    },
    ferme(balise) {
      if (e.table === index && e.niveauTable === 1) fermer(e, balise)
      if (balise === 'table') e.niveauTable--
      e.niveau--
    },
    termine: () => e.termine,
  }
}

function ouvrir(e: Etat, balise: string, attributs: string): void {
  switch (balise) {
    case 'table-row':
      e.cellules = []
      e.vides = 0
      e.repetitions = repetitions(attribut(attributs, 'table:number-rows-repeated'))
      break
    case 'table-cell':
    case 'covered-table-cell':
      if (e.niveauCellule > 0) break
      e.cellule = createOdsCell(attributs)
      e.niveauCellule = e.niveau
      break
    case 'p':
      // A paragraph deeper than the cell belongs to a comment or to a drawing that hangs from it.
      if (e.niveauCellule === 0 || e.niveau !== e.niveauCellule + 1) break
      e.cellule.ouvrirParagraphe()
      e.dansParagraphe = true
      break
    default:
      if (e.dansParagraphe) ouvrirTexte(e, balise, attributs)
  }
}

function ouvrirTexte(e: Etat, balise: string, attributs: string): void {
  if (balise === 's') e.cellule.ecrire(' '.repeat(Math.min(repetitions(attribut(attributs, 'text:c')), 1000)))
  else if (balise === 'tab') e.cellule.ecrire('\t')
  else if (balise === 'line-break') e.cellule.ecrire('\n')
}

function fermer(e: Etat, balise: string): void {
  switch (balise) {
    case 'table-row':
      fermerLigne(e)
      break
    case 'table-cell':
    case 'covered-table-cell':
      if (e.niveau !== e.niveauCellule) break
      e.niveauCellule = 0
      ajouterCellule(e)
      break
    case 'p':
      if (e.niveau === e.niveauCellule + 1) e.dansParagraphe = false
      break
    case 'table':
      e.termine = true
  }
}

function ajouterCellule(e: Etat): void {
  const valeur = e.cellule.valeur()
  if (valeur === null) {
    e.vides += e.cellule.repetitions
    return
  }
  // One cell over the limit is enough for the limit to be said; a million copies are not made.
  const place = MAX_COLONNES + 1
  for (; e.vides > 0 && e.cellules.length < place; e.vides--) e.cellules.push(null)
  e.vides = 0
  for (let n = 0; n < e.cellule.repetitions && e.cellules.length <= place; n++) e.cellules.push(valeur)
}

function fermerLigne(e: Etat): void {
  const pleine = e.cellules.length > 0
  const derniere = e.ligne + e.repetitions
  if (pleine) {
    for (let n = e.ligne + 1; n <= derniere; n++) {
      e.lignes.ajouter(n, n === derniere ? e.cellules : [...e.cellules])
    }
  }
  e.ligne = derniere
}

function repetitions(texte: string | undefined): number {
  const n = Number(texte ?? 1)
  return Number.isInteger(n) && n > 0 ? n : 1
}
