import { getConventionStockee } from '../../conventions/store.ts'
import type { Handlers } from '../../handlers.ts'
import { assemblerRapport } from '../assemble.ts'
import { chargerRapport } from '../charger.ts'
import { controlerPublie } from '../validation/controler-publie.ts'
import { controlerRapport } from './controler-rapport.ts'

/** What must be read before a report leaves. */
export const controlesHandlers = {
  'rapport:controles': async (ctx, demande) => {
    const donnees = await chargerRapport(ctx, { ...demande, destinataires: undefined })
    const base = ctx.base()
    const publie = controlerPublie(base, getConventionStockee(base, demande.convention).id, donnees)
    const controles = [
      ...controlerRapport(ctx, donnees, assemblerRapport(donnees)),
      ...(publie === null ? [] : [publie]),
    ]
    return { controles, attaque: donnees.attaque }
  },
} satisfies Partial<Handlers>
