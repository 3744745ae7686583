import type { Handlers } from '../../handlers.ts'
import { ajouterContribution, modifierContribution } from './contributions.ts'

/** Texts of partners. */
export const contributionsHandlers = {
  'contributions:ajouter': (ctx, demande) => ajouterContribution(ctx, demande),
  'contributions:modifier': (ctx, demande) => modifierContribution(ctx, demande),
} satisfies Partial<Handlers>
