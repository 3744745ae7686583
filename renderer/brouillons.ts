import { useState } from 'react'

/** What is being typed and not saved yet, by a name that says where. In memory only: names of people never leave the base. */
const brouillons = new Map<string, unknown>()

/**
 * A state that outlives its screen: what was typed is found again when one comes back. `depart` gives it when nothing was
 * kept; `oublier` is for what was saved or given up. A name always holds values of one type.
 */
export function useBrouillonGarde<T>(nom: string, depart: () => T) {
  const [valeur, setValeur] = useState<T>(() => (brouillons.has(nom) ? (brouillons.get(nom) as T) : depart()))
  return {
    valeur,
    changer(suivante: T) {
      brouillons.set(nom, suivante)
      setValeur(suivante)
    },
    oublier() {
      brouillons.delete(nom)
      setValeur(depart())
    },
  }
}

export const aUnBrouillon = (nom: string): boolean => brouillons.has(nom)

/** Another base: nothing typed in the former one is for it. */
export const oublierBrouillons = (): void => brouillons.clear()
