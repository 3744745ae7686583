import { useEffect } from 'react'
import { PLACES, type Place } from './adresse.ts'

type Actions = { aller(place: Place): void; importer(): void; chercher(): void }

/** The screen or act of a key press; undefined when the key is not ours. Digits are read by position, for AZERTY. */
export function trouverRaccourci(
  e: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'code' | 'key'>,
): Place | 'importer' | 'chercher' | undefined {
  if (e.key === 'F1') return 'aide'
  const chiffre = /^(?:Digit|Numpad)([1-7])$/.exec(e.code)
  if (e.altKey && !e.ctrlKey && chiffre) return PLACES[Number(chiffre[1]) - 1]
  if (!(e.ctrlKey || e.metaKey) || e.altKey || e.shiftKey) return undefined
  const touche = e.key.toLowerCase()
  if (touche === 'k') return 'chercher'
  if (touche === 'i') return 'importer'
  return touche === 'e' ? 'rapport' : undefined
}

/** Alt+1…7, Ctrl+K, Ctrl+I, Ctrl+E, F1. */
export function useRaccourcis({ aller, importer, chercher }: Actions): void {
  useEffect(() => {
    const ecouter = (e: KeyboardEvent) => {
      const action = trouverRaccourci(e)
      // A text being written has its own keys: Ctrl+I is its italic.
      if (!action || e.defaultPrevented) return
      e.preventDefault()
      if (action === 'importer') importer()
      else if (action === 'chercher') chercher()
      else aller(action)
    }
    window.addEventListener('keydown', ecouter)
    return () => window.removeEventListener('keydown', ecouter)
  }, [aller, importer, chercher])
}
