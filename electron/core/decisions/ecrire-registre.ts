import ExcelJS from 'exceljs'
import type { Action, Decision } from '../../../shared/domain/decision.ts'
import {
  BORDURES,
  contenu,
  FOND_ENTETE,
  POLICE,
  POLICE_ENTETE,
  RENVOI,
} from '../rapport/formats/xlsx/styles.ts'
import { type Colonne, listColonnesActions, listColonnesDecisions, type Noms } from './registre-feuilles.ts'

const A4 = 9

/** The register as a workbook: one sheet of decisions, one of actions, each with its heading frozen and filters. */
export async function ecrireRegistre(registre: {
  decisions: readonly Decision[]
  actions: readonly Action[]
  noms: Noms
  /** Day on which it is written, as an instant in milliseconds. */
  le: number
}): Promise<Uint8Array> {
  const { decisions, actions, noms, le } = registre
  const numeros = new Map(decisions.map(d => [d.id, d.numero]))
  const classeur = new ExcelJS.Workbook()
  Object.assign(classeur, { creator: 'Tandem', lastModifiedBy: 'Tandem', title: 'Registre des décisions' })
  classeur.created = new Date(le)
  classeur.modified = new Date(le)
  poser(classeur.addWorksheet('Décisions'), listColonnesDecisions(), decisions, noms)
  poser(classeur.addWorksheet('Actions'), listColonnesActions(numeros), actions, noms)
  return new Uint8Array(await classeur.xlsx.writeBuffer())
}

function poser<T>(ws: ExcelJS.Worksheet, colonnes: Colonne<T>[], lignes: readonly T[], noms: Noms): void {
  const entete = ws.getRow(1)
  for (const [i, colonne] of colonnes.entries()) {
    ws.getColumn(i + 1).width = colonne.largeur
    const cell = entete.getCell(i + 1)
    cell.value = colonne.titre
    cell.font = POLICE_ENTETE
    cell.fill = FOND_ENTETE
    cell.border = BORDURES
    cell.alignment = { wrapText: true, vertical: 'middle' }
  }
  for (const [rang, ligne] of lignes.entries()) poserLigne(ws.getRow(rang + 2), colonnes, ligne, noms)
  ws.views = [{ state: 'frozen', ySplit: 1, xSplit: 1, showGridLines: false }]
  ws.autoFilter = { from: { row: 1, column: 1 }, to: { row: lignes.length + 1, column: colonnes.length } }
  ws.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
  }
}

function poserLigne<T>(row: ExcelJS.Row, colonnes: Colonne<T>[], ligne: T, noms: Noms): void {
  for (const [i, colonne] of colonnes.entries()) {
    const cell = row.getCell(i + 1)
    cell.font = POLICE
    cell.border = BORDURES
    cell.alignment = RENVOI
    const cellule = colonne.cellule(ligne, noms)
    if (cellule === null) continue
    const { valeur, format } = contenu(cellule)
    cell.value = valeur
    if (format !== null) cell.numFmt = format
  }
}
