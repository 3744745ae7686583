import type { Handlers } from '../../handlers.ts'
import { aVenir } from '../../rapport/a-venir.ts'

/** The file of a meeting. */
export const dossierHandlers = {
  'seances:dossier': () => aVenir(),
} satisfies Partial<Handlers>
