import type { Handlers } from '../../handlers.ts'
import { ajouterChapitre, modifierChapitre, ordonnerChapitres } from './chapitres.ts'
import { decrireRapport } from './decrire-rapport.ts'
import { ecrireChapitre } from './ecrire-chapitre.ts'
import { lireChapitre, lireHistorique } from './lire-chapitre.ts'

/** Chapters of a report: read, written, ordered. */
export const editionHandlers = {
  'rapport:get': (ctx, ref) => decrireRapport(ctx.base(), ref),
  'rapport:chapitre': (ctx, ref) => lireChapitre(ctx, ref),
  'rapport:ecrire': (ctx, demande) => ecrireChapitre(ctx, demande),
  'rapport:chapitreModifier': async (ctx, demande) => {
    await modifierChapitre(ctx, demande)
    return decrireRapport(ctx.base(), { convention: demande.convention, annee: demande.annee })
  },
  'rapport:chapitreAjouter': async (ctx, demande) => {
    await ajouterChapitre(ctx, demande)
    return decrireRapport(ctx.base(), { convention: demande.convention, annee: demande.annee })
  },
  'rapport:chapitresOrdonner': async (ctx, demande) => {
    await ordonnerChapitres(ctx, demande)
    return decrireRapport(ctx.base(), { convention: demande.convention, annee: demande.annee })
  },
  'rapport:historique': (ctx, ref) => lireHistorique(ctx, ref),
} satisfies Partial<Handlers>
