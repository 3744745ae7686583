import { useEffect, useState } from 'react'

type Tirage = { depart: number; fin: number }

/** Rows of the grid between which the pointer was dragged, lowest first. */
export function bornes({ depart, fin }: Tirage): [number, number] {
  return depart <= fin ? [depart, fin] : [fin, depart]
}

/** Dragging over row numbers chooses the data zone; the fields above do the same from the keyboard. */
export function useLignesTirees(choisir: (premiere: number, derniere: number) => void) {
  const [tirage, setTirage] = useState<Tirage | null>(null)
  useEffect(() => {
    if (!tirage) return
    const lacher = () => {
      setTirage(null)
      if (tirage.depart !== tirage.fin) choisir(...bornes(tirage))
    }
    const renoncer = (e: KeyboardEvent) => {
      if (e.key === 'Escape') setTirage(null)
    }
    window.addEventListener('pointerup', lacher)
    window.addEventListener('keydown', renoncer)
    return () => {
      window.removeEventListener('pointerup', lacher)
      window.removeEventListener('keydown', renoncer)
    }
  }, [tirage, choisir])
  const [premiere, derniere] = tirage ? bornes(tirage) : [0, -1]
  return {
    estTiree: (ligne: number) => ligne >= premiere && ligne <= derniere,
    commencer: (ligne: number) => setTirage({ depart: ligne, fin: ligne }),
    passer: (ligne: number) => setTirage(t => t && { ...t, fin: ligne }),
  }
}
