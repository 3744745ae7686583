import type { Indicateur } from './indicateur.ts'

/** Where figures go. `comite`: exact, marked, journaled. `public`: masked and attacked. `ecran`: see `regles.md`. */
export type Destination = 'comite' | 'public'

declare const sortie: unique symbol
/** Figures that came through the one door: writers accept nothing else. */
export type Sortie<T> = T & { readonly [sortie]: Destination | 'masque' }
export type IndicateursSortis = Sortie<Indicateur[]>
