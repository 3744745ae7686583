import type { Handlers } from '../../handlers.ts'
import { chargerRapport } from '../charger.ts'
import { listGraphiquesRapport } from './composer-chapitres.ts'

/** Charts that a text may show. */
export const chapitresHandlers = {
  'rapport:graphiques': async (ctx, { convention, annee }) => {
    const demande = { convention, annee, destination: 'comite' as const, destinataires: undefined }
    const graphiques = listGraphiquesRapport(await chargerRapport(ctx, demande))
    return graphiques.map(({ id, bloc }) => ({
      id,
      titre: bloc.graphique?.spec.titre ?? id,
      ...(bloc.graphique ? { spec: bloc.graphique.spec } : {}),
    }))
  },
} satisfies Partial<Handlers>
