import { createContext, useContext } from 'react'
import type { RefChiffre, RefComparaison } from '../../../../shared/domain/texte-riche.ts'

/** What is being put in the text. `pos`: the node that it replaces; null adds one at the cursor. */
export type Dialogue =
  | { genre: 'chiffre'; ref: RefChiffre | null; pos: number | null; signe?: string }
  | { genre: 'comparaison'; ref: RefComparaison | null; pos: number | null }
  | { genre: 'graphique' }

export type Redaction = { fige: boolean; ouvrir(dialogue: Dialogue): void }

export const RedactionContext = createContext<Redaction | null>(null)

/** What the nodes of a text ask of the screen that holds it; throws outside the editor. */
export function useRedaction(): Redaction {
  const redaction = useContext(RedactionContext)
  if (!redaction) throw new Error('useRedaction est appelé hors de la rédaction')
  return redaction
}
