import type { Cell } from '../../../../shared/domain/cellule.ts'
import { parseJour } from '../../../../shared/domain/dates.ts'
import { cellFromNumber, type NatureFormat } from './number-format.ts'
import { decodeOoxmlEscapes } from './ooxml-escapes.ts'
import { fichierIllisible } from './refusals.ts'
import type { RowBatches } from './row-batches.ts'
import { walkAttributes } from './xml-attributes.ts'
import type { XmlHandler } from './xml-scanner.ts'

/** What the cells of every sheet of a workbook refer to. */
export type ContexteXlsx = { textes: string[]; natures: NatureFormat[]; depuis1904: boolean }

const MAX_LIGNE_FEUILLE = 1_048_576
const MAX_COLONNE_FEUILLE = 16_384

type Etat = {
  lignes: RowBatches
  contexte: ContexteXlsx
  ligne: number
  cellules: Cell[]
  colonne: number
  type: string
  style: number
  valeur: string
  lit: boolean
  formule: boolean
  phonetique: boolean
  /** Formulas for which the file keeps no result. */
  sansResultat: number
}

/** Turns the XML of one worksheet into rows, given to `lignes` as they end. `sansResultat` is read at the end. */
export function createSheetHandler(
  contexte: ContexteXlsx,
  lignes: RowBatches,
): XmlHandler & { sansResultat(): number } {
  const e: Etat = {
    lignes,
    contexte,
    ligne: 0,
    cellules: [],
    colonne: -1,
    type: '',
    style: -1,
    valeur: '',
    lit: false,
    formule: false,
    phonetique: false,
    sansResultat: 0,
  }
  return {
    ouvre: (balise, attributs) => ouvrir(e, balise, attributs),
    texte(morceau) {
      if (e.lit) e.valeur = e.valeur === '' ? morceau : e.valeur + morceau
    },
    ferme: balise => fermer(e, balise),
    sansResultat: () => e.sansResultat,
  }
}

function ouvrir(e: Etat, balise: string, attributs: string): void {
  switch (balise) {
    case 'c':
      ouvrirCellule(e, attributs)
      break
    case 'v':
      e.lit = true
      break
    case 't':
      e.lit = !e.phonetique
      break
    case 'f':
      e.formule = true
      break
    case 'rPh':
      e.phonetique = true
      break
    case 'row':
      ouvrirLigne(e, attributs)
  }
}

function fermer(e: Etat, balise: string): void {
  switch (balise) {
    case 'c':
      fermerCellule(e)
      break
    case 'v':
    case 't':
      e.lit = false
      break
    case 'rPh':
      e.phonetique = false
      break
    case 'row':
      e.lignes.ajouter(e.ligne, e.cellules)
      e.cellules = []
  }
}

function ouvrirLigne(e: Etat, attributs: string): void {
  const r = /(?:^|\s)r\s*=\s*["'](\d+)["']/.exec(attributs)?.[1]
  e.ligne = r === undefined ? e.ligne + 1 : Number(r)
  if (e.ligne < 1 || e.ligne > MAX_LIGNE_FEUILLE) throw fichierIllisible(`ligne ${r} impossible`)
  e.cellules = []
  e.colonne = -1
}

/** Reads `r`, `s` and `t` in one walk: this runs once per cell of the file. */
function ouvrirCellule(e: Etat, a: string): void {
  e.colonne++
  e.type = ''
  e.style = -1
  e.valeur = ''
  e.formule = false
  walkAttributes(a, (debutNom, finNom, debut, fin) => {
    if (finNom - debutNom !== 1) return
    const nom = a.charCodeAt(debutNom)
    if (nom === 114) e.colonne = indexDeColonne(a, debut, fin)
    else if (nom === 115) e.style = Number(a.slice(debut, fin))
    else if (nom === 116) e.type = a.slice(debut, fin)
  })
}

function indexDeColonne(a: string, debut: number, fin: number): number {
  let index = 0
  for (let p = debut; p < fin; p++) {
    const c = a.charCodeAt(p)
    if (c >= 65 && c <= 90) index = index * 26 + c - 64
    else if (c >= 97 && c <= 122) index = index * 26 + c - 96
    else if (c !== 36) break
  }
  if (index < 1 || index > MAX_COLONNE_FEUILLE)
    throw fichierIllisible(`cellule ${a.slice(debut, fin)} impossible`)
  return index - 1
}

function fermerCellule(e: Etat): void {
  if (e.valeur === '') {
    if (e.formule && e.type !== 'str') e.sansResultat++
    return
  }
  const cellule = lireValeur(e)
  if (cellule === null || cellule === '') return
  const { cellules, colonne } = e
  while (cellules.length < colonne) cellules.push(null)
  cellules[colonne] = cellule
}

function lireValeur({ type, valeur, style, contexte }: Etat): Cell {
  switch (type) {
    case 's':
      return textePartage(contexte.textes, valeur)
    case 'str':
    case 'inlineStr':
      return decodeOoxmlEscapes(valeur)
    case 'b':
      return valeur === '1' || valeur.toLowerCase() === 'true'
    case 'e':
      return { type: 'erreur', texte: valeur }
    case 'd':
      return dateIso(valeur)
    default:
      return nombre(valeur, contexte.natures[style] ?? 'nombre', contexte.depuis1904)
  }
}

function textePartage(textes: string[], numero: string): string {
  const texte = textes[Number(numero)]
  if (texte === undefined) throw fichierIllisible(`texte ${numero.slice(0, 20)} absent`)
  return texte
}

function dateIso(valeur: string): Cell {
  const jours = parseJour(valeur.slice(0, 10))
  return jours === undefined ? valeur : { type: 'date', jours }
}

/** A cell said to hold a number but holding something else keeps its text: the import will say so at its place. */
function nombre(valeur: string, nature: NatureFormat, depuis1904: boolean): Cell {
  const n = Number(valeur)
  return Number.isFinite(n) ? cellFromNumber(n, nature, depuis1904) : valeur
}
