import { useEffect } from 'react'
import { type Commande, estEnSaisie, trouverCommande } from './touches.ts'

/** Whether an open list or calendar keeps Escape for itself. */
const aOuvert = (cible: EventTarget | null) =>
  cible instanceof Element && cible.closest('[aria-expanded="true"][aria-haspopup]') !== null

/** Listens to the keys of the mode, before anything else does; what a dialog or an open list wants is left to it. */
export function useTouches(commander: (commande: Commande) => void, lettres: boolean): void {
  useEffect(() => {
    const ecouter = (e: KeyboardEvent) => {
      if (e.defaultPrevented || aOuvert(e.target)) return
      if (e.target instanceof Element && e.target.closest('[role="dialog"]')) return
      const commande = trouverCommande(e, { enSaisie: estEnSaisie(e.target), lettres })
      if (!commande) return
      e.preventDefault()
      commander(commande)
    }
    window.addEventListener('keydown', ecouter)
    return () => window.removeEventListener('keydown', ecouter)
  }, [commander, lettres])
}
