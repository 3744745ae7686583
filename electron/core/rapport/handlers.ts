import type { Handlers } from '../handlers.ts'
import { previsualiser } from './apercu.ts'
import { chapitresHandlers } from './chapitres/handlers-chapitres.ts'
import { controlesHandlers } from './controles/handlers-controles.ts'
import { contributionsHandlers } from './edition/handlers-contributions.ts'
import { editionHandlers } from './edition/handlers-edition.ts'
import { modelesHandlers } from './edition/handlers-modeles.ts'
import { exporterRapport } from './exporter.ts'
import { sourcesHandlers } from './sources/handlers-sources.ts'
import { texteHandlers } from './texte/handlers-texte.ts'
import { validationHandlers } from './validation/handlers-validation.ts'

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

  'rapport:apercu': (ctx, demande) => previsualiser(ctx, demande),

  'rapport:exporter': (ctx, demande) => exporterRapport(ctx, demande),
} satisfies Partial<Handlers>
