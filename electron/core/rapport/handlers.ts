import { getConventionStockee } from '../conventions/store.ts'
import type { Handlers } from '../handlers.ts'
import { assemblerRapport } from './assemble.ts'
import { chapitresHandlers } from './chapitres/handlers-chapitres.ts'
import { chargerRapport } from './charger.ts'
import { controlesHandlers } from './controles/handlers-controles.ts'
import { ecrireHtml } from './ecrire-html.ts'
import { contributionsHandlers } from './edition/handlers-contributions.ts'
import { editionHandlers } from './edition/handlers-edition.ts'
import { modelesHandlers } from './edition/handlers-modeles.ts'
import { exporterRapport } from './exporter.ts'
import { avecStatut } from './preparer-rapport.ts'
import { sourcesHandlers } from './sources/handlers-sources.ts'
import { texteHandlers } from './texte/handlers-texte.ts'
import { lireHtmlFige } from './validation/fichiers-figes.ts'
import { validationHandlers } from './validation/handlers-validation.ts'
import { decrireStatut, estFigee, findVersion } from './validation/versions.ts'

/** The annual report: its words, its page as it will print, and its files. */
export const rapportHandlers = {
  ...editionHandlers,
  ...contributionsHandlers,
  ...modelesHandlers,
  ...texteHandlers,
  ...chapitresHandlers,
  ...controlesHandlers,
  ...sourcesHandlers,
  ...validationHandlers,

  'rapport:apercu': async (ctx, { convention, annee, destination, version }) => {
    const base = ctx.base()
    const ligne = findVersion(base, getConventionStockee(base, convention).id, annee, version)
    if (estFigee(ligne)) return { html: lireHtmlFige(ctx, ligne, destination), avertissements: [] }
    const donnees = await chargerRapport(ctx, { convention, annee, destination, destinataires: undefined })
    const rapport = avecStatut(assemblerRapport(donnees), decrireStatut(base, ligne))
    return { html: ecrireHtml(rapport), avertissements: rapport.avertissements }
  },

  'rapport:exporter': (ctx, demande) => exporterRapport(ctx, demande),
} satisfies Partial<Handlers>
