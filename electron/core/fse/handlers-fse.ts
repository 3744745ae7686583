import { getConventionStockee } from '../conventions/store.ts'
import type { Handlers } from '../handlers.ts'
import { calculerGrille } from './grille.ts'
import { listListes } from './listes-mensuelles.ts'
import { masquerGrille } from './masquer-grille.ts'
import { noterPieces } from './noter.ts'
import { listParticipants } from './participants.ts'
import { recevoirListe } from './recevoir.ts'

/** Evidence, grids and monthly lists of the social fund. */
export const fseHandlers = {
  'fse:participants': (ctx, demande) => listParticipants(ctx, demande),
  'fse:noter': (ctx, demande) => noterPieces(ctx, demande),
  'fse:grille': (ctx, demande) => {
    const exacte = calculerGrille(ctx, demande)
    const { profil } = getConventionStockee(ctx.base(), demande.convention)
    return demande.brut === true ? exacte : masquerGrille(profil.secret, exacte)
  },
  'fse:listes': (ctx, { convention, annee }) => listListes(ctx, convention, annee),
  'fse:recevoir': (ctx, demande) => recevoirListe(ctx, demande),
} satisfies Partial<Handlers>
