import { useEffect } from 'react'
import { NOM_COLLAGE, referenceCollage } from '../../../shared/domain/collage.ts'
import type { FichierChoisi } from '../../../shared/window-contract.ts'

/** A pasted text is a table when it has two lines or two columns; in a field, pasting stays pasting. */
export function trouverTableauColle(texte: string, dansUnChamp: boolean): FichierChoisi | undefined {
  if (dansUnChamp || !/[\t\n]/.test(texte.trim())) return undefined
  return { jeton: referenceCollage(texte), nom: NOM_COLLAGE, emplacement: '' }
}

/** Ctrl+V of cells copied in a spreadsheet goes to the wizard, as a file would. */
export function useCollage(importer: (fichiers: FichierChoisi[]) => Promise<void>): void {
  useEffect(() => {
    const coller = (e: ClipboardEvent) => {
      const cible = e.target instanceof Element ? e.target : null
      const dansUnChamp = cible?.closest('input, textarea, [contenteditable="true"]') != null
      const tableau = trouverTableauColle(e.clipboardData?.getData('text/plain') ?? '', dansUnChamp)
      if (!tableau) return
      e.preventDefault()
      void importer([tableau])
    }
    window.addEventListener('paste', coller)
    return () => window.removeEventListener('paste', coller)
  }, [importer])
}
