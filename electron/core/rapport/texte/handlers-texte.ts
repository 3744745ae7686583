import { evaluerChiffre } from '../../../../shared/domain/chiffre-vivant.ts'
import { evaluerComparaison } from '../../../../shared/domain/comparaison.ts'
import type { Handlers } from '../../handlers.ts'
import { lireDonneesChiffres } from './donnees-chiffres.ts'

/** Live figures and words of comparison. */
export const texteHandlers = {
  'rapport:evaluer': async (ctx, demande) => {
    const donnees = await lireDonneesChiffres(ctx, demande)
    return {
      chiffres: demande.chiffres.map(ref => evaluerChiffre(ref, donnees)),
      comparaisons: demande.comparaisons.map(ref => evaluerComparaison(ref, donnees)),
    }
  },
} satisfies Partial<Handlers>
