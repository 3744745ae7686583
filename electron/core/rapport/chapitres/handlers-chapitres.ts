import type { Handlers } from '../../handlers.ts'
import { aVenir } from '../../rapport/a-venir.ts'

/** Charts that a text may show. */
export const chapitresHandlers = {
  'rapport:graphiques': () => aVenir(),
} satisfies Partial<Handlers>
