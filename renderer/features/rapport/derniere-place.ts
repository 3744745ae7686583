import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { formatAdresse } from '../cadre/adresse.ts'
import { useCadre } from '../cadre/contexte.tsx'

/** Part and chapter where one was, by convention. In memory: another day begins with the first chapter. */
const places = new Map<string, string[]>()

/** The screen opened by its name alone (left bar, Ctrl+E) goes back to where one was. */
export function useDernierePlace(): void {
  const { adresse } = useCadre()
  const [, naviguer] = useLocation()
  useEffect(() => {
    const { convention, suite } = adresse
    const derniere = places.get(convention)
    if (suite.length > 0) places.set(convention, suite)
    else if (derniere) naviguer(formatAdresse({ ...adresse, suite: derniere }), { replace: true })
  }, [adresse, naviguer])
}
