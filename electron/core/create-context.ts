import { jourDepuisParties } from '../../shared/domain/dates.ts'
import { AppError } from '../../shared/domain/erreurs.ts'
import type { Context } from './context.ts'
import type { Base } from './database/open.ts'
import { impressionIndisponible } from './impression-indisponible.ts'

export type OptionsContext = Pick<Context, 'ressources' | 'utilisateur'> &
  Partial<Pick<Context, 'now' | 'resolveFichier' | 'imprimer' | 'progress' | 'annule'>>

/** A context with no base open: the system clock, paths taken as they are and no progress, unless told otherwise. */
export function createContext(options: OptionsContext): Context {
  let base: Base | null = null
  const now = options.now ?? Date.now
  return {
    base() {
      if (!base)
        throw new AppError('base_absente', 'Aucune base n’est ouverte. Créez une base ou ouvrez la vôtre.')
      return base
    },
    findBase: () => base,
    setBase(nouvelle) {
      base = nouvelle
    },
    resolveFichier: options.resolveFichier ?? (reference => reference),
    ressources: options.ressources,
    now,
    aujourdhui: () => jourLocal(now()),
    utilisateur: options.utilisateur,
    imprimer: options.imprimer ?? (() => Promise.reject(impressionIndisponible())),
    progress: options.progress ?? (() => undefined),
    annule: options.annule ?? (() => false),
  }
}

/** The calendar day that the user's own clock shows at an instant. */
function jourLocal(ms: number): number {
  const local = new Date(ms)
  const jour = jourDepuisParties(local.getFullYear(), local.getMonth() + 1, local.getDate())
  if (jour === undefined) throw new RangeError(`Instant hors du calendrier : ${ms}`)
  return jour
}
