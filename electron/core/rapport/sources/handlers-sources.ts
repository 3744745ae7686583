import type { Handlers } from '../../handlers.ts'
import { chargerRapport } from '../charger.ts'
import { listLignesSources } from './lignes-sources.ts'
import { lireDeuxSources, retenirSource } from './retenir.ts'

/** Where printed figures come from, and which of two sources is printed. */
export const sourcesHandlers = {
  'rapport:sources': async (ctx, ref) =>
    listLignesSources(await chargerRapport(ctx, { ...ref, destination: 'comite', destinataires: undefined })),
  'rapport:deuxSources': (ctx, ref) => lireDeuxSources(ctx, ref),
  'rapport:retenir': (ctx, demande) => retenirSource(ctx, demande),
} satisfies Partial<Handlers>
