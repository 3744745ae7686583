import type { Cell } from '../../../../shared/domain/cellule.ts'
import type { RawRow } from '../read/port.ts'
import { estVide, natureCellule, texteEntete } from './cellules.ts'
import { lireEntete, scorerRegle } from './entete.ts'
import type { Lexique } from './lexique.ts'

/** Header lines found in the first rows: `lignes` are positions in the buffer, in order; data begin at `suite`. */
export type EntetesTrouves = { positions: number[]; suite: number; gauche: number; droite: number }

const MAX_LIGNE_ENTETE = 80
const MAX_ENTETES = 3
const SCORE_MINIMAL = 1.3

/** Finds the header lines among the first rows of a sheet; null when nothing looks like a table. */
export function findEntetes(tampon: RawRow[], lexique: Lexique): EntetesTrouves | null {
  const largeur = Math.max(1, ...tampon.slice(0, 150).map(r => colonnesPleines(r).length))
  const limite = Math.min(tampon.length - 1, MAX_LIGNE_ENTETE)
  let choix = -1
  let meilleur = SCORE_MINIMAL
  for (let i = 0; i <= limite; i++) {
    const score = scorerLigne(tampon, i, largeur, lexique) - i * 0.01
    if (score > meilleur) {
      meilleur = score
      choix = i
    }
  }
  return choix < 0 ? null : etendre(tampon, choix)
}

/** Indexes of the cells of a row that hold something. */
function colonnesPleines(row: RawRow | undefined): number[] {
  return (row?.cellules ?? []).flatMap((cell, i) => (estVide(cell) ? [] : [i]))
}

/** Labels of each column from `gauche` to `droite`: the header lines above it, from top to bottom, merged ones carried. */
export function listEtiquettes(lignes: RawRow[], gauche: number, droite: number): string[][] {
  const parLigne = listNiveaux(lignes, gauche, droite)
  return Array.from({ length: droite - gauche + 1 }, (_, i) =>
    parLigne.map(labels => labels[i] ?? '').filter((l, rang, tous) => l !== '' && tous.indexOf(l) === rang),
  )
}

/** The labels of each header line from `gauche` to `droite`, merged ones carried; « » where there is none. */
export function listNiveaux(lignes: RawRow[], gauche: number, droite: number): string[][] {
  return lignes.map((row, rang) => reporter(row, lignes.slice(rang + 1), gauche, droite))
}

/** A merged label stands in its first cell: it is carried over the blanks at its right that have a label below. */
function reporter(row: RawRow, dessous: RawRow[], gauche: number, droite: number): string[] {
  const aDessous = (i: number) => dessous.some(r => !estVide(r.cellules[i]))
  let courant = ''
  return Array.from({ length: droite - gauche + 1 }, (_, k) => {
    const i = gauche + k
    const texte = texteEntete(row.cellules[i])
    if (texte !== '') courant = aDessous(i) ? texte : ''
    return texte !== '' ? texte : aDessous(i) ? courant : ''
  })
}

function scorerLigne(tampon: RawRow[], i: number, largeur: number, lexique: Lexique): number {
  const row = tampon[i]
  const pleines = colonnesPleines(row)
  if (!row || pleines.length < 2) return 0
  const natures = pleines.map(c => natureCellule(row.cellules[c]))
  const part = (n: number) => n / pleines.length
  const etiquettes = natures.filter(n => n === 'mot' || n === 'periode').length
  if (part(etiquettes) < 0.8) return 0
  const textes = pleines.map(c => texteEntete(row.cellules[c]))
  const connus = textes.filter(t => estConnu(t, lexique)).length
  const periodes = natures.filter(n => n === 'periode').length
  const longs = textes.filter(t => t.length > 120).length
  const suite = tampon.slice(i + 1, i + 21)
  return (
    2 * part(connus) +
    (periodes >= 2 ? 1.5 : 0.5) * part(periodes) +
    pleines.length / largeur +
    1.5 * contraste(suite, pleines) +
    0.5 * couverture(suite, pleines) -
    0.5 * part(textes.length - new Set(textes).size) -
    1.5 * part(longs)
  )
}

const connusParLexique = new WeakMap<Lexique, Map<string, boolean>>()

function estConnu(texte: string, lexique: Lexique): boolean {
  if (texte.length > 80) return false
  const memo = connusParLexique.get(lexique) ?? new Map<string, boolean>()
  connusParLexique.set(lexique, memo)
  const deja = memo.get(texte)
  if (deja !== undefined) return deja
  const lu = lireEntete(texte, lexique)
  const connu = lexique.regles.some(r => scorerRegle(lu, r, lexique) >= 0.55)
  if (memo.size < 5000) memo.set(texte, connu)
  return connu
}

/** Share of the columns whose following cells are values where the header has a label. */
function contraste(suite: RawRow[], colonnes: number[]): number {
  if (suite.length === 0) return 0
  const franches = colonnes.filter(c => {
    const natures = suite.map(r => natureCellule(r.cellules[c])).filter(n => n !== 'vide')
    const valeurs = natures.filter(n => n === 'valeur' || n === 'absence').length
    return natures.length > 0 && valeurs / natures.length >= 0.5
  })
  return franches.length / colonnes.length
}

/** Share of the following cells that stand under a label. */
function couverture(suite: RawRow[], colonnes: number[]): number {
  const sous = new Set(colonnes)
  const cellules = suite.slice(0, 8).flatMap(colonnesPleines)
  return cellules.length === 0 ? 0 : cellules.filter(c => sous.has(c)).length / cellules.length
}

function etendre(tampon: RawRow[], choix: number): EntetesTrouves {
  const positions = [choix]
  while (positions.length < MAX_ENTETES && estEnteteDessous(tampon, positions.at(-1) ?? choix)) {
    positions.push((positions.at(-1) ?? choix) + 1)
  }
  while (positions.length < MAX_ENTETES && estEnteteDessus(tampon, positions)) {
    positions.unshift((positions[0] ?? choix) - 1)
  }
  const suite = (positions.at(-1) ?? choix) + 1
  const colonnes = [...positions.map(p => tampon[p]), ...tampon.slice(suite, suite + 50)].flatMap(
    colonnesPleines,
  )
  return {
    positions,
    suite,
    gauche: colonnes.reduce((a, b) => Math.min(a, b), colonnes[0] ?? 0),
    droite: colonnes.reduce((a, b) => Math.max(a, b), 0),
  }
}

function estEnteteDessous(tampon: RawRow[], position: number): boolean {
  const haut = tampon[position]
  const bas = tampon[position + 1]
  if (!haut || !bas || bas.ligne !== haut.ligne + 1) return false
  const colonnes = colonnesPleines(bas)
  if (colonnes.length < 2 || !sontEtiquettes(bas, colonnes)) return false
  const nouvelles = colonnes.filter(c => estVide(haut.cellules[c])).length
  const suite = tampon.slice(position + 2, position + 22)
  return nouvelles > 0 && suite.length > 0 && contraste(suite, colonnes) >= 0.5
}

function estEnteteDessus(tampon: RawRow[], positions: number[]): boolean {
  const bas = tampon[positions[0] ?? 0]
  const haut = tampon[(positions[0] ?? 0) - 1]
  if (!haut || !bas || haut.ligne !== bas.ligne - 1) return false
  const dessous = colonnesPleines(bas)
  const colonnes = colonnesPleines(haut)
  const gauche = Math.min(...dessous)
  const droite = Math.max(...dessous)
  if (colonnes.length === 0 || !sontEtiquettes(haut, colonnes)) return false
  if (colonnes.some(c => texteEntete(haut.cellules[c]).length > 60 || c > droite)) return false
  const repetes = new Set(dessous.map(c => texteEntete(bas.cellules[c]))).size < dessous.length
  const dedans = colonnes.filter(c => c > gauche)
  return dedans.length >= 2 || (dedans.length === 1 && (repetes || colonnes.length >= 2 || dessous[0] !== 0))
}

function sontEtiquettes(row: RawRow, colonnes: number[]): boolean {
  return colonnes.every(c => {
    const nature = natureCellule(row.cellules[c] as Cell)
    return nature === 'mot' || nature === 'periode'
  })
}
