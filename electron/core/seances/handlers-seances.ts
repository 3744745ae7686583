import type { Handlers } from '../handlers.ts'
import { chargerSeance } from './charger.ts'
import { creerSeance, creerSerie } from './creer.ts'
import { listSeances, listSeancesParNumero } from './lister.ts'

/** The life of a meeting, from its creation to its end. */
export const seancesHandlers = {
  'seances:list': (ctx, filtre) => listSeances(ctx.base(), filtre),

  'seances:get': (ctx, { seance }) => chargerSeance(ctx, ctx.base(), seance),

  'seances:creer': async (ctx, demande) => chargerSeance(ctx, ctx.base(), await creerSeance(ctx, demande)),

  'seances:creerSerie': async (ctx, demande) =>
    listSeancesParNumero(ctx.base(), await creerSerie(ctx, demande)),
} satisfies Partial<Handlers>
