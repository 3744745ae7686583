import type { Handlers } from '../../handlers.ts'
import { listInstances } from './instances.ts'
import { listTitulaires, modifierTitulaire, nommerTitulaire, retirerTitulaire } from './titulaires.ts'

/** Bodies of a convention and who holds their seats. */
export const instancesHandlers = {
  'instances:list': listInstances,
  'titulaires:list': listTitulaires,
  'titulaires:nommer': nommerTitulaire,
  'titulaires:modifier': modifierTitulaire,
  'titulaires:retirer': (ctx, { id }) => retirerTitulaire(ctx, id),
} satisfies Partial<Handlers>
