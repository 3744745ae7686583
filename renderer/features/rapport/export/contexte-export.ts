import { createContext, useContext } from 'react'
import type { Request } from '../../../../shared/contract.ts'
import type { Destination } from '../../../../shared/domain/secret.ts'
import type { FichierChoisi } from '../../../../shared/window-contract.ts'

export type FormatRapport = Request<'rapport:exporter'>['formats'][number]

/** In the order in which they are offered. */
export const FORMATS = [
  'docx',
  'pdf',
  'xlsx',
  'pptx',
  'html',
  'ods',
  'csv',
] as const satisfies readonly FormatRapport[]

/** What the user chose for the export; kept until another base is opened. */
export type ChoixExport = {
  formats: FormatRapport[]
  destination: Destination
  destinataires: string
  /** Null: the folder that the application proposes. */
  dossier: FichierChoisi | null
  /** Which list of checks was read, by `cleLus`: another list is to be read again. */
  lus: Record<string, string>
}

export const CHOIX_DE_DEPART: ChoixExport = {
  formats: ['docx', 'pdf', 'xlsx'],
  destination: 'comite',
  destinataires: '',
  dossier: null,
  lus: {},
}

export type Export = {
  choix: ChoixExport
  changer(partie: Partial<ChoixExport>): void
  /** Opens the dialog on a version; without it, on the latest. */
  ouvrir(version?: number): void
}

export const ExportContext = createContext<Export | null>(null)

/** The export as every part of the screen shares it; throws outside the report. */
export function useExport(): Export {
  const contexte = useContext(ExportContext)
  if (!contexte) throw new Error('useExport est appelé hors du rapport')
  return contexte
}
