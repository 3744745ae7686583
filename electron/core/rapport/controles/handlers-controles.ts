import type { Handlers } from '../../handlers.ts'
import { aVenir } from '../../rapport/a-venir.ts'

/** What must be read before a report leaves. */
export const controlesHandlers = {
  'rapport:controles': () => aVenir(),
} satisfies Partial<Handlers>
