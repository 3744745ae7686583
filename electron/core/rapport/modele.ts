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

export type Ligne = { cellules: Cellule[]; total?: boolean }

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
  feuilles: Feuille[]
  /** Every value of both years, one per line, for the csv. */
  valeurs: Tableau
  avertissements: string[]
}

/** A report made of figures that came through the one door: the only thing that a writer accepts. */
export type Rapport = Sortie<ModeleRapport>
