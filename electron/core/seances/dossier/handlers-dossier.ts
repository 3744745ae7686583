import type { Handlers } from '../../handlers.ts'
import { exporterDossier } from './exporter-dossier.ts'

/** The file of a meeting. */
export const dossierHandlers = {
  'seances:dossier': (ctx, demande) => exporterDossier(ctx, demande),
} satisfies Partial<Handlers>
