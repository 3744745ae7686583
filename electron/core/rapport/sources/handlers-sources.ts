import type { Handlers } from '../../handlers.ts'
import { aVenir } from '../../rapport/a-venir.ts'

/** Where printed figures come from, and which of two sources is printed. */
export const sourcesHandlers = {
  'rapport:sources': () => aVenir(),
  'rapport:deuxSources': () => aVenir(),
  'rapport:retenir': () => aVenir(),
} satisfies Partial<Handlers>
