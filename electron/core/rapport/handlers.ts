import type { Handlers } from '../handlers.ts'
import { assemblerRapport } from './assemble.ts'
import { chargerRapport } from './charger.ts'
import { ecrireHtml } from './ecrire-html.ts'
import { exporterRapport } from './exporter.ts'

/** The annual report: its page as it will print, and its files. */
export const rapportHandlers = {
  'rapport:apercu': async (ctx, { convention, annee, destination }) => {
    const donnees = await chargerRapport(ctx, { convention, annee, destination, destinataires: undefined })
    const rapport = assemblerRapport(donnees)
    return { html: ecrireHtml(rapport), avertissements: rapport.avertissements }
  },

  'rapport:exporter': (ctx, demande) => exporterRapport(ctx, demande),
} satisfies Pick<Handlers, 'rapport:apercu' | 'rapport:exporter'>
