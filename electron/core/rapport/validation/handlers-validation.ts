import type { Handlers } from '../../handlers.ts'
import { corrigerRapport } from './corriger-rapport.ts'
import { diffuserRapport, relireRapport, reprendreRapport } from './suivre-rapport.ts'
import { validerRapport } from './valider-rapport.ts'

/** From draft to distributed, and corrections. */
export const validationHandlers = {
  'rapport:relire': (ctx, ref) => relireRapport(ctx, ref),
  'rapport:reprendre': (ctx, ref) => reprendreRapport(ctx, ref),
  'rapport:valider': (ctx, demande) => validerRapport(ctx, demande),
  'rapport:diffuser': (ctx, demande) => diffuserRapport(ctx, demande),
  'rapport:corriger': (ctx, demande) => corrigerRapport(ctx, demande),
} satisfies Partial<Handlers>
