import type { Handlers } from '../handlers.ts'
import { ajouterAction, modifierAction, suivreAction } from './actes-actions.ts'
import { chargerDecision } from './charger.ts'
import { cloturerDecision, rouvrirDecision, suivreDecision } from './cloturer.ts'
import { calculerEffet } from './effet.ts'
import { exporterRegistre } from './exporter.ts'
import { engagementsHandlers } from './handlers-engagements.ts'
import { listActions, listDecisions } from './lister.ts'
import { modifierDecision } from './modifier.ts'
import { proposerDecision } from './proposer.ts'
import { retirerDecision } from './retirer.ts'

/** The register of decisions, the actions that carry them out, and the register of commitments. */
export const decisionsHandlers = {
  'decisions:list': (ctx, filtres) => listDecisions(ctx, filtres),
  'decisions:get': (ctx, { decision }) => chargerDecision(ctx.base(), decision, ctx.aujourdhui()),
  'decisions:proposer': (ctx, saisie) => proposerDecision(ctx, saisie),
  'decisions:modifier': (ctx, saisie) => modifierDecision(ctx, saisie),
  'decisions:retirer': (ctx, demande) => retirerDecision(ctx, demande),
  'decisions:cloturer': (ctx, saisie) => cloturerDecision(ctx, saisie),
  'decisions:rouvrir': (ctx, saisie) => rouvrirDecision(ctx, saisie),
  'decisions:suivre': (ctx, saisie) => suivreDecision(ctx, saisie),
  'decisions:effet': (ctx, { decision }) => calculerEffet(ctx, decision),
  'decisions:exporter': (ctx, demande) => exporterRegistre(ctx, demande),
  'actions:list': (ctx, filtres) => listActions(ctx, filtres),
  'actions:ajouter': (ctx, saisie) => ajouterAction(ctx, saisie),
  'actions:modifier': (ctx, saisie) => modifierAction(ctx, saisie),
  'actions:suivre': (ctx, saisie) => suivreAction(ctx, saisie),
  ...engagementsHandlers,
} satisfies Partial<Handlers>
