import type { Handlers } from '../../handlers.ts'
import { aVenir } from '../../rapport/a-venir.ts'

/** Live figures and words of comparison. */
export const texteHandlers = {
  'rapport:evaluer': () => aVenir(),
} satisfies Partial<Handlers>
