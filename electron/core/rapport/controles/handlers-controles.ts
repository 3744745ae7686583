import type { Handlers } from '../../handlers.ts'
import { assemblerRapport } from '../assemble.ts'
import { chargerRapport } from '../charger.ts'
import { controlerRapport } from './controler-rapport.ts'

/** What must be read before a report leaves. */
export const controlesHandlers = {
  'rapport:controles': async (ctx, demande) => {
    const donnees = await chargerRapport(ctx, { ...demande, destinataires: undefined })
    const controles = controlerRapport(ctx, donnees, assemblerRapport(donnees))
    return { controles, attaque: donnees.attaque }
  },
} satisfies Partial<Handlers>
