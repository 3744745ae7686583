import type { Seance } from '../../../shared/domain/seance.ts'
import { listDatesSerie } from '../../../shared/domain/series.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { annulerSeance } from './annuler.ts'
import { chargerSeance } from './charger.ts'
import { cloreSeance } from './clore.ts'
import { convoquerSeance } from './convoquer.ts'
import { creerSeance, creerSerie } from './creer.ts'
import { listSeances, listSeancesParNumero } from './lister.ts'
import { modifierSeance } from './modifier.ts'
import { ouvrirSeance } from './ouvrir.ts'
import { actualiserSeance } from './points/actualiser.ts'
import { reconvoquerSeance } from './reconvoquer.ts'
import { rouvrirSeance } from './rouvrir.ts'

/** The life of a meeting, from its creation to its end. */
export const seancesHandlers = {
  'seances:list': (ctx, filtre) => listSeances(ctx.base(), filtre),

  'seances:get': (ctx, { seance }) => charger(ctx, seance),

  'seances:creer': async (ctx, demande) => charger(ctx, await creerSeance(ctx, demande)),

  'seances:serie': (_ctx, serie) => listDatesSerie(serie),

  'seances:creerSerie': async (ctx, demande) =>
    listSeancesParNumero(ctx.base(), await creerSerie(ctx, demande)),

  'seances:modifier': (ctx, demande) => puisCharger(ctx, demande, modifierSeance(ctx, demande)),

  'seances:convoquer': (ctx, demande) => puisCharger(ctx, demande, convoquerSeance(ctx, demande)),

  'seances:ouvrir': (ctx, demande) => puisCharger(ctx, demande, ouvrirSeance(ctx, demande)),

  'seances:clore': (ctx, demande) => puisCharger(ctx, demande, cloreSeance(ctx, demande)),

  'seances:rouvrir': (ctx, demande) => puisCharger(ctx, demande, rouvrirSeance(ctx, demande)),

  'seances:annuler': (ctx, demande) => puisCharger(ctx, demande, annulerSeance(ctx, demande)),

  'seances:reconvoquer': async (ctx, demande) => charger(ctx, await reconvoquerSeance(ctx, demande)),

  'seances:actualiser': (ctx, demande) => puisCharger(ctx, demande, actualiserSeance(ctx, demande)),
} satisfies Partial<Handlers>

function charger(ctx: Context, seance: number): Seance {
  return chargerSeance(ctx, ctx.base(), seance)
}

async function puisCharger(
  ctx: Context,
  { seance }: { seance: number },
  acte: Promise<void>,
): Promise<Seance> {
  await acte
  return charger(ctx, seance)
}
