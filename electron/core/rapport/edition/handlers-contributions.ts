import type { Handlers } from '../../handlers.ts'
import { aVenir } from '../../rapport/a-venir.ts'

/** Texts of partners. */
export const contributionsHandlers = {
  'contributions:ajouter': () => aVenir(),
  'contributions:modifier': () => aVenir(),
} satisfies Partial<Handlers>
