import type { Handlers } from '../../handlers.ts'
import { aVenir } from '../../rapport/a-venir.ts'

/** Model, logos and images of the printed report. */
export const modelesHandlers = {
  'modeles:get': () => aVenir(),
  'modeles:modifier': () => aVenir(),
  'logos:poser': () => aVenir(),
  'logos:retirer': () => aVenir(),
  'images:ajouter': () => aVenir(),
  'images:get': () => aVenir(),
} satisfies Partial<Handlers>
