import { type KeyboardEvent, useState } from 'react'

/**
 * A field saved when it is left, or by Enter. What is typed stays until the base holds it, also when a save is refused or
 * when the meeting is read again meanwhile. Escape gives back what the base holds.
 */
export function useBrouillon(valeur: string, enregistrer: (texte: string, fait: () => void) => void) {
  const [saisie, setSaisie] = useState<string | null>(null)
  const valider = () => {
    if (saisie === null) return
    const texte = saisie.trim()
    if (texte === valeur) setSaisie(null)
    else enregistrer(texte, () => setSaisie(encore => (encore?.trim() === texte ? null : encore)))
  }
  return {
    valeur: saisie ?? valeur,
    /** Typed and not in the base yet. */
    enAttente: saisie !== null && saisie.trim() !== valeur,
    changer: setSaisie,
    valider,
    touche(e: KeyboardEvent, multiligne = false) {
      if (e.key === 'Enter' && !multiligne) {
        e.preventDefault()
        valider()
      }
      if (e.key === 'Escape' && saisie !== null) {
        e.stopPropagation()
        setSaisie(null)
      }
    },
  }
}
