import type { Handlers } from '../../handlers.ts'
import { aVenir } from '../../rapport/a-venir.ts'

/** Chapters of a report: read, written, ordered. */
export const editionHandlers = {
  'rapport:get': () => aVenir(),
  'rapport:chapitre': () => aVenir(),
  'rapport:ecrire': () => aVenir(),
  'rapport:chapitreModifier': () => aVenir(),
  'rapport:chapitreAjouter': () => aVenir(),
  'rapport:chapitresOrdonner': () => aVenir(),
  'rapport:historique': () => aVenir(),
} satisfies Partial<Handlers>
