import type { Input } from '../../../shared/contract.ts'
import type { Action, Decision } from '../../../shared/domain/decision.ts'
import type { Context } from '../context.ts'
import { chargerActions } from './actions.ts'
import { chargerDecisions } from './charger.ts'
import { estResponsable, filtrerActions, filtrerDecisions } from './filtrer.ts'

/** Decisions that meet every filter given, in order of date then number; `responsable` is that of the decision or of one of its actions. */
export function listDecisions(ctx: Context, demande: Input<'decisions:list'>): Decision[] {
  const base = ctx.base()
  const aujourdhui = ctx.aujourdhui()
  const toutes = chargerDecisions(base, filtrerDecisions(base, demande, aujourdhui), aujourdhui)
  return toutes.filter(d =>
    [d, ...d.actions].some(({ responsable }) => estResponsable(responsable, demande.responsable)),
  )
}

/** Actions that meet every filter given, oldest due first and those without a date last. */
export function listActions(
  ctx: Context,
  demande: Input<'actions:list'> & { annee?: number | undefined; seance?: number | undefined },
): Action[] {
  const base = ctx.base()
  const aujourdhui = ctx.aujourdhui()
  const toutes = chargerActions(base, filtrerActions(base, demande, aujourdhui), aujourdhui)
  return toutes.filter(a => estResponsable(a.responsable, demande.responsable))
}
