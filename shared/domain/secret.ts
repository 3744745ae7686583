import type { Indicateur } from './indicateur.ts'

/** Where figures go. `comite`: exact, marked, journaled. `public`: masked and attacked. `ecran`: see `regles.md`. */
export type Destination = 'comite' | 'public'

declare const sortie: unique symbol
/** Figures that came through the one door: writers accept nothing else. */
export type Sortie<T> = T & { readonly [sortie]: Destination | 'masque' }
export type IndicateursSortis = Sortie<Indicateur[]>

/** Why one printed cell is hidden, in words that do not tell on which side of the threshold its parts are. */
export type Masquage = {
  code: string
  libelle: string
  annee: number
  territoire: string | null
  /** Null for the whole. */
  ventilation: string | null
  modalite: string | null
  /** Label of the line; « Ensemble » for the whole. */
  ligne: string
  /** `primaire`: itself too small. `secondaire`: it would give another one back. `lie`: a rate or a mean of a hidden count. */
  genre: 'primaire' | 'secondaire' | 'lie'
  raison: string
}
