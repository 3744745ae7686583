import type { Absence } from '../../../shared/domain/absence.ts'
import type { FormatNombre } from '../../../shared/domain/nombres.ts'
import type { Destination, Sortie } from '../../../shared/domain/secret.ts'
import type { ChartSpec } from '../../../shared/graphiques/chart-spec.ts'

/** The annual report before it has a format: every writer prints this, and computes nothing. */

/** `jour` is days since 1970-01-01; rates are fractions, amounts cents. A number that is null has its absence. */
export type Cellule =
  | { type: 'texte'; texte: string }
  | { type: 'jour'; jour: number }
  | { type: 'annee'; annee: number }
  | {
      type: 'nombre'
      valeur: number | null
      absence: Absence | null
      format: FormatNombre
      /** A difference: printed with its sign; `points` between two rates. */
      ecart?: 'valeur' | 'points'
    }

/**
 * `code`: the indicator that the whole row is about, so that it can be given its source, in the year of the report or in
 * `annee`. `source`: number of the annex line that the figures of the row come from.
 */
export type Ligne = { cellules: Cellule[]; total?: boolean; code?: string; annee?: number; source?: number }

export type Tableau = {
  titre: string
  colonnes: { titre: string; nombre: boolean }[]
  lignes: Ligne[]
  /** What the reader must know to read it right: rounding, several answers, distinct totals. */
  notes: string[]
}

/** A chart of the table above it: its categories are the first lines of column 0, each series is one column. */
type GraphiqueDeTableau = { spec: ChartSpec; colonnes: number[] }

export type Bloc = { phrase: string | null; tableau: Tableau; graphique: GraphiqueDeTableau | null }

/** A run of text. `source`: number of the annex line, for a figure. */
export type Fragment = {
  texte: string
  gras?: boolean
  italique?: boolean
  souligne?: boolean
  /** A line end inside the paragraph, before this run. */
  saut?: boolean
  source?: number
}

export type ImageRapport = {
  sha256: string
  octets: Uint8Array
  type: 'png' | 'jpeg'
  /** In pixels. */
  largeur: number
  hauteur: number
  alt: string
}

type CelluleTexte = { entete: boolean; colspan: number; rowspan: number; paragraphes: Fragment[][] }

/** What a chapter is made of, whatever the format. `figure` is a table with its sentence and its chart. */
export type BlocChapitre =
  | { genre: 'paragraphe'; fragments: Fragment[] }
  | { genre: 'intertitre'; niveau: 3 | 4; fragments: Fragment[] }
  | { genre: 'liste'; ordonnee: boolean; elements: BlocChapitre[][] }
  | { genre: 'citation'; blocs: BlocChapitre[]; auteur: string | null }
  | { genre: 'grille'; lignes: CelluleTexte[][] }
  | { genre: 'image'; image: ImageRapport }
  | { genre: 'figure'; bloc: Bloc }
  | { genre: 'note'; fragments: Fragment[] }

/** `numero` is « 1 », « 2 »…, empty for « L’essentiel »; chapters left out by the user are not here. */
export type Chapitre = { code: string; numero: string; titre: string; blocs: BlocChapitre[] }

/** The first page. */
export type Couverture = {
  logos: ImageRapport[]
  /** « Bilan 2022 », title and parties are the report's own. */
  lignes: string[]
  /** Mention of the social fund, when the convention needs it. */
  mentionFse: string | null
}

export type Feuille = {
  nom: string
  titre: string
  orientation: 'portrait' | 'paysage'
  /** Width of each column, in characters; columns past the last one take the last width. */
  largeurs: number[]
  intro: string[]
  blocs: Bloc[]
}

export type ModeleRapport = {
  convention: string
  annee: number
  titre: string
  sousTitre: string
  destination: Destination
  /** Printed on every sheet and page. */
  mention: string
  destinataires: string | null
  /** Last day found in the data, days since 1970-01-01; null when the report has no source. */
  arreteAu: number | null
  /** « Brouillon », « Version 2, validée le 30/06/2023 »…; null says nothing. */
  statut: string | null
  /** Foot of each page, at the left. */
  pied: string
  couverture: Couverture
  /** What docx, html, pdf and pptx print, in order; the annex of sources is its last chapter. */
  chapitres: Chapitre[]
  /** What xlsx and ods hold. */
  feuilles: Feuille[]
  /** Every value of both years, one per line, for the csv. */
  valeurs: Tableau
  avertissements: string[]
}

/** A report made of figures that came through the one door: the only thing that a writer accepts. */
export type Rapport = Sortie<ModeleRapport>
