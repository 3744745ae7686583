import type { Absence } from '../../../../shared/domain/absence.ts'
import type {
  Decimales,
  Format,
  Forme,
  OptionsImport,
  OrdreDate,
  Preuve,
  Question,
  Sens,
  Signalement,
} from '../../../../shared/domain/bilan.ts'
import type { Cell } from '../../../../shared/domain/cellule.ts'
import type { Convention } from '../../../../shared/domain/convention.ts'
import type { Unite } from '../../../../shared/domain/indicateur.ts'
import type { Nomenclatures } from '../../../../shared/domain/nomenclature.ts'
import type { IndexIndicateurs } from '../map/indicateurs.ts'
import type { Lexique } from './lexique.ts'

/** What a column may be read as when its values alone do not say: the user chooses one of `options`. */
export type Ambiguite =
  | { type: 'dates'; options: OrdreDate[]; exemple: string }
  | { type: 'decimales'; options: Decimales[]; exemple: string }

/** One column of the data zone. `index` is 0-based in the sheet; `colonne` is its letter. */
export type ColonneDetectee = {
  index: number
  colonne: string
  /** Label shown to the user: header lines joined, spaces made single. */
  entete: string
  sens: Sens | null
  /** `frein_oui_non`: code of the frein; `territoire`: type of the territory. */
  precision: string | null
  format: Format
  ordre: OrdreDate | null
  decimales: Decimales | null
  /** Empty for identity columns: nothing of their content is kept. */
  preuve: Preuve
  /** Null when nothing is to be asked. */
  ambigu: Ambiguite | null
  /** Why this meaning, in French, for the wizard. */
  raisonSens: string
  /** Numbers without a `%` are percentage points (the header or the sheet says « en % »): 85 is 0.85. */
  enPoints: boolean
  /** A column of X and blanks: a blank is « non ». */
  blancFaux: boolean
  /** Bare serial numbers of this column count from 1904. */
  depuis1904?: boolean
}

export type RoleEcarte = 'titre' | 'note' | 'total' | 'vide'

/** Rows are 1-based, columns 0-based; both ends included. */
export type Zone = {
  entetes: number[]
  premiere: number
  derniere: number
  gauche: number
  droite: number
}

export type AxeCroise = 'indicateur' | 'periode' | 'territoire' | 'categorie'

/** How a crosstab is read: row labels at the left, one entry per column of values. */
export type DescriptionCroise = {
  cles: { index: number; axe: AxeCroise; reporter: boolean }[]
  valeurs: { index: number; axes: { axe: AxeCroise; libelle: string }[] }[]
  /** Columns of totals: not stored, checked against the others. */
  totaux: number[]
  /** The indicator of the whole sheet (from its title or its name), when no row or column gives it. */
  indicateur: { code: string; libelle: string } | null
  /** Put before the codes made from labels that the catalogue does not know (`a1`), so that two sheets never mix. */
  prefixe: string | null
  /** Of the whole sheet (« En % », « En jours »); a label that says its own unit has the last word. */
  unite: Unite | null
  /** Rates are written as percentage points: 85 is 0.85. */
  enPoints: boolean
  decimales: Decimales | null
}

export type FeuilleDetectee = {
  fichier: string
  feuille: string
  index: number
  /** Null when the sheet is set aside: `raison` says why. */
  forme: Forme | null
  raison: string | null
  zone: Zone | null
  /** In row order. Rows the reader did not deliver (empty) are not listed. */
  ecartees: { ligne: number; role: RoleEcarte }[]
  colonnes: ColonneDetectee[]
  /** Rows of data, those set aside not counted. */
  lignesLues: number
  croise: DescriptionCroise | null
  /** Title lines above the table, in order. */
  titres: string[]
  /** What the sheet says for all its rows when no column does: « Meaux » for a sheet per territory, `2022`. */
  territoire: string | null
  periode: string | null
  /** Of the headers, whatever their order: the same layout with columns moved keeps its saved mapping. */
  signature: string
  erreurs: Signalement[]
  avertissements: Signalement[]
  questions: Question[]
}

export type ContexteDetection = {
  fichier: string
  options: OptionsImport
  nomenclatures: Nomenclatures
  convention: Convention
  lexique: Lexique
  indicateurs: IndexIndicateurs
  /** Names of the sheets that are read together, this one included. */
  voisines?: readonly string[]
  /** Serial numbers of the workbook count from 1904. */
  depuis1904?: boolean
}

/** A cell read under its column's format. Dates are days since 1970-01-01; `erreur` is a French sentence. */
export type Conversion = {
  valeur: number | string | boolean | null
  absence: Absence | null
  erreur: string | null
}

/** One value of a crosstab with its labels as the file writes them; `cellule` is its address (`F28`). */
export type CelluleCroisee = {
  ligne: number
  /** 0-based. */
  colonne: number
  cellule: string
  indicateurLibelle: string | null
  /** Set when the sheet itself gives the indicator (`b13`): the label has not to be looked up. */
  indicateurCode: string | null
  territoireLibelle: string | null
  periodeLibelle: string | null
  categorieLibelles: string[]
  unite: Unite
  cell: Cell
  conversion: Conversion
}
