import type { Handlers } from '../handlers.ts'
import { aVenir } from '../rapport/a-venir.ts'

/** Evidence, grids and monthly lists of the social fund. */
export const fseHandlers = {
  'fse:participants': () => aVenir(),
  'fse:noter': () => aVenir(),
  'fse:grille': () => aVenir(),
  'fse:listes': () => aVenir(),
  'fse:recevoir': () => aVenir(),
} satisfies Partial<Handlers>
