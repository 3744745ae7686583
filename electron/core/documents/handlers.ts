import type { Handlers } from '../handlers.ts'
import { exporterDocument } from './exporter.ts'
import { lireApercu, listDocuments } from './lire-document.ts'
import { modifierPhrase } from './modifier.ts'
import { corrigerDocument, diffuserDocument, signerDocument } from './suivre-document.ts'
import { validerDocument } from './valider.ts'

/** The papers of a meeting, from draft to what was sent. */
export const documentsHandlers = {
  'documents:list': (ctx, { seance }) => listDocuments(ctx, seance),
  'documents:apercu': (ctx, ref) => lireApercu(ctx, ref),
  'documents:modifier': (ctx, demande) => modifierPhrase(ctx, demande),
  'documents:valider': (ctx, ref) => validerDocument(ctx, ref),
  'documents:signer': (ctx, demande) => signerDocument(ctx, demande),
  'documents:diffuser': (ctx, demande) => diffuserDocument(ctx, demande),
  'documents:corriger': (ctx, demande) => corrigerDocument(ctx, demande),
  'documents:exporter': (ctx, demande) => exporterDocument(ctx, demande),
} satisfies Partial<Handlers>
