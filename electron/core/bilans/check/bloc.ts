import { SENS_DATES, type Sens } from '../../../../shared/domain/bilan.ts'
import type { Cell } from '../../../../shared/domain/cellule.ts'
import { coder, creerDictionnaire, type Dictionnaire, NUL } from '../commit/lot.ts'
import { brutAGarder, creerFormes, type Formes, texteBrut } from './formes.ts'
import type { ColonneLue, Lecture } from './lecture.ts'
import { celluleDe, type Table } from './table.ts'

/** What the cells of one column become: each distinct value is read once, the first time a row of data holds it. */
export type ColonneBloc = {
  lue: ColonneLue
  /** Texts of the column: codes, lists or identifiers. */
  dictionnaire: Dictionnaire
  formes: Formes
  /** Value of a cell of the table: a number, a position of `dictionnaire`, or `NUL`. */
  valeurEn(position: number): number
  /** Undefined when there is nothing more to say than the value. To be called after `valeurEn`. */
  remarqueEn(position: number): CelluleLue | undefined
  /** The same for a text typed by the user in place of a cell. */
  lireTexte(texte: string, position: number): CelluleLue
}

/** `brut` is the raw text to keep with the row. */
export type CelluleLue = { valeur: number; lecture: Lecture; brut: string | null }

/** Cells whose raw text is never kept: they identify, or tell more than what is kept (`regles.md` « Personal data »). */
const SANS_BRUT: ReadonlySet<Sens> = new Set(['identifiant', 'date_naissance', 'identite', 'nir'])
const DATES: ReadonlySet<Sens> = new Set(SENS_DATES)

/** Reads one column of a table. `dictionnaire` and `formes` may go on from a table to the next one of the same sheet. */
export function creerColonneBloc(
  lue: ColonneLue,
  table: Table,
  dictionnaire: Dictionnaire = creerDictionnaire(),
  formes: Formes = creerFormes(),
): ColonneBloc {
  const source = table.colonnes[lue.index]
  const distinctes = source?.valeurs.length ?? 1
  const valeurs = new Int32Array(distinctes)
  const deja = new Uint8Array(distinctes)
  const remarques = new Map<number, CelluleLue>()
  const lire = creerLecteur(lue, dictionnaire, formes)
  const codeEn = (position: number) => source?.codes[position] ?? 0
  /** Of the last text that has no code of its own, which is read anew each time. */
  let remarqueDuVrac: CelluleLue | undefined

  function lireUneFois(code: number, position: number): number {
    const cellule = lire(celluleDe(source, position))
    const { probleme, avertissement } = cellule.lecture
    const aDire = probleme !== null || avertissement !== null || cellule.brut !== null
    if (code < 0) remarqueDuVrac = aDire ? cellule : undefined
    else {
      deja[code] = 1
      valeurs[code] = cellule.valeur
      if (aDire) remarques.set(code, cellule)
    }
    return cellule.valeur
  }

  return {
    lue,
    dictionnaire,
    formes,
    valeurEn(position) {
      const code = codeEn(position)
      return code >= 0 && deja[code] === 1 ? (valeurs[code] ?? NUL) : lireUneFois(code, position)
    },
    remarqueEn(position) {
      const code = codeEn(position)
      if (code < 0) return remarqueDuVrac
      return remarques.size === 0 ? undefined : remarques.get(code)
    },
    lireTexte(texte, position) {
      const { valeur, lecture } = lire(texte.trim() === '' ? null : texte)
      const origine = celluleDe(source, position)
      const garde = !SANS_BRUT.has(lue.sens) && origine !== null
      return { valeur, lecture, brut: garde ? texteBrut(origine) : null }
    },
  }
}

function creerLecteur(
  lue: ColonneLue,
  dictionnaire: Dictionnaire,
  formes: Formes,
): (cell: Cell) => CelluleLue {
  const sansBrut = SANS_BRUT.has(lue.sens)
  const estDate = DATES.has(lue.sens)
  // Nearly every identifier is alone: a map of them would only cost memory.
  const ajouter =
    lue.sens === 'identifiant'
      ? (texte: string) => dictionnaire.textes.push(texte) - 1
      : (texte: string) => coder(dictionnaire, texte)
  return cell => {
    const lecture = lue.lire(cell)
    const valeur = lecture.texte !== null ? ajouter(lecture.texte) : (lecture.nombre ?? NUL)
    if (sansBrut || lecture.probleme !== null) return { valeur, lecture, brut: null }
    const cle = lecture.texte ?? (lecture.nombre === null ? '' : String(lecture.nombre))
    return { valeur, lecture, brut: brutAGarder(formes, cell, cle, estDate ? lecture.nombre : null) }
  }
}
