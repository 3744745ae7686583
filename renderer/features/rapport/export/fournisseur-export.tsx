import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useBrouillonGarde } from '../../../brouillons.ts'
import { trouverRaccourci } from '../../cadre/raccourcis.ts'
import { DialogueExport } from '../dialogue-export.tsx'
import { enregistrerTextes } from '../editeur/texte-chapitre.ts'
import { CHOIX_DE_DEPART, type ChoixExport, type Export, ExportContext } from './contexte-export.ts'

/** `version` null: the latest. */
type Demande = { version: number | null }

/** Holds the choices of the export and its dialog, opened from any part of the report, or by Ctrl+E. */
export function FournisseurExport({ children }: { children: ReactNode }) {
  const { valeur: choix, changer: garder } = useBrouillonGarde<ChoixExport>(
    'rapport-export',
    () => CHOIX_DE_DEPART,
  )
  const [demande, setDemande] = useState<Demande | null>(null)
  const ouvrir = useCallback(async (version?: number) => {
    // What was just typed is in the file too.
    await enregistrerTextes()
    setDemande({ version: version ?? null })
  }, [])
  useRaccourciExport(ouvrir)
  const contexte: Export = {
    choix,
    changer: partie => garder({ ...choix, ...partie }),
    ouvrir: version => void ouvrir(version),
  }
  return (
    <ExportContext value={contexte}>
      {children}
      {demande ? <DialogueExport version={demande.version} onClose={() => setDemande(null)} /> : null}
    </ExportContext>
  )
}

/** Heard before the frame, for which Ctrl+E is the way to this screen. */
function useRaccourciExport(ouvrir: () => Promise<void>): void {
  useEffect(() => {
    const ecouter = (e: KeyboardEvent) => {
      if (e.defaultPrevented || e.altKey || trouverRaccourci(e) !== 'rapport') return
      e.preventDefault()
      if (document.querySelector('[role="dialog"]') === null) void ouvrir()
    }
    document.addEventListener('keydown', ecouter)
    return () => document.removeEventListener('keydown', ecouter)
  }, [ouvrir])
}
