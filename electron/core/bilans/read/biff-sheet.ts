import type { Cell } from '../../../../shared/domain/cellule.ts'
import type { XlsGlobals } from './biff-globals.ts'
import { BIFF, type BiffRecord, readBiffRecords } from './biff-records.ts'
import { type BiffCursor, createBiffCursor, readBiffString } from './biff-strings.ts'
import { cellFromNumber } from './number-format.ts'
import { fichierIllisible, fichierTronque } from './refusals.ts'

const ERREURS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

type Etat = {
  globals: XlsGlobals
  lignes: Map<number, Cell[]>
  /** Where the text of the last formula goes: it comes in a record of its own. */
  attente: { ligne: number; colonne: number } | null
}

/** Rows of the worksheet that begins at `position`, by row number from 0, in the order of the file. */
export function readXlsSheet(flux: Buffer, position: number, globals: XlsGlobals): Map<number, Cell[]> {
  const e: Etat = { globals, lignes: new Map(), attente: null }
  let niveau = 0
  for (const enregistrement of readBiffRecords(flux, position)) {
    // A chart drawn in the sheet is a whole stream inside it.
    if (enregistrement.type === BIFF.BOF) niveau++
    else if (enregistrement.type === BIFF.EOF) niveau--
    else if (niveau === 1) lireCellules(e, enregistrement)
    if (niveau === 0 && enregistrement.type === BIFF.EOF) return e.lignes
    if (niveau === 0) throw fichierIllisible('début d’une feuille')
  }
  throw fichierTronque()
}

function lireCellules(e: Etat, enregistrement: BiffRecord): void {
  const c = createBiffCursor(enregistrement)
  switch (enregistrement.type) {
    case BIFF.LABELSST:
      poserAvec(e, c, () => textePartage(e, c.u32()))
      break
    case BIFF.LABEL:
    case BIFF.RSTRING:
      poserAvec(e, c, () => readBiffString(c, 2))
      break
    case BIFF.NUMBER:
      poserAvec(e, c, xf => nombre(e, c.f64(), xf))
      break
    case BIFF.RK:
      poserAvec(e, c, xf => nombre(e, decodeRk(c.u32()), xf))
      break
    case BIFF.BOOLERR:
      poserAvec(e, c, () => booleenOuErreur(c.u8(), c.u8()))
      break
    case BIFF.MULRK:
      poserSerie(e, c, enregistrement.donnees.length)
      break
    case BIFF.FORMULA:
      poserAvec(e, c, xf => resultatFormule(e, enregistrement.donnees, xf))
      break
    case BIFF.STRING:
      if (e.attente) poser(e, e.attente.ligne, e.attente.colonne, readBiffString(c, 2))
      e.attente = null
  }
}

function poserAvec(e: Etat, c: BiffCursor, lire: (xf: number) => Cell): void {
  const ligne = c.u16()
  const colonne = c.u16()
  const xf = c.u16()
  poser(e, ligne, colonne, lire(xf))
}

function poserSerie(e: Etat, c: BiffCursor, taille: number): void {
  const ligne = c.u16()
  const premiere = c.u16()
  for (let n = 0; n < Math.floor((taille - 6) / 6); n++) {
    const xf = c.u16()
    poser(e, ligne, premiere + n, nombre(e, decodeRk(c.u32()), xf))
  }
}

/** The last result of a formula: a number, or FFFF at its end and the kind of result at its beginning. */
function resultatFormule(e: Etat, donnees: Buffer, xf: number): Cell {
  if (donnees.length < 14) throw fichierTronque()
  e.attente = null
  if (donnees.readUInt16LE(12) !== 0xffff) return nombre(e, donnees.readDoubleLE(6), xf)
  const genre = donnees.readUInt8(6)
  if (genre === 0) e.attente = { ligne: donnees.readUInt16LE(0), colonne: donnees.readUInt16LE(2) }
  return genre === 1 || genre === 2 ? booleenOuErreur(donnees.readUInt8(8), genre - 1) : null
}

function poser({ lignes }: Etat, ligne: number, colonne: number, valeur: Cell): void {
  if (valeur === null || valeur === '') return
  let cellules = lignes.get(ligne)
  if (!cellules) {
    cellules = []
    lignes.set(ligne, cellules)
  }
  while (cellules.length < colonne) cellules.push(null)
  cellules[colonne] = valeur
}

function textePartage(e: Etat, numero: number): string {
  const texte = e.globals.textes[numero]
  if (texte === undefined) throw fichierIllisible(`texte ${numero} absent`)
  return texte
}

function nombre(e: Etat, valeur: number, xf: number): Cell {
  if (!Number.isFinite(valeur)) throw fichierIllisible('nombre impossible')
  return cellFromNumber(valeur, e.globals.natures[xf] ?? 'nombre', e.globals.depuis1904)
}

function booleenOuErreur(valeur: number, erreur: number): Cell {
  if (erreur === 0) return valeur !== 0
  return { type: 'erreur', texte: ERREURS[valeur] ?? '#N/A' }
}

/** Numbers in 30 bits: the top of a double or an integer, perhaps divided by 100 (MS-XLS 2.5.122). */
function decodeRk(rk: number): number {
  const double = Buffer.alloc(8)
  double.writeUInt32LE((rk & ~3) >>> 0, 4)
  const valeur = rk & 2 ? (rk | 0) >> 2 : double.readDoubleLE(0)
  return rk & 1 ? valeur / 100 : valeur
}
