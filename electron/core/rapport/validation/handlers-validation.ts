import type { Handlers } from '../../handlers.ts'
import { aVenir } from '../../rapport/a-venir.ts'

/** From draft to distributed, and corrections. */
export const validationHandlers = {
  'rapport:relire': () => aVenir(),
  'rapport:reprendre': () => aVenir(),
  'rapport:valider': () => aVenir(),
  'rapport:diffuser': () => aVenir(),
  'rapport:corriger': () => aVenir(),
} satisfies Partial<Handlers>
