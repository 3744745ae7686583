import { useSessionStorage } from '@mantine/hooks'
import { useCallback, useEffect, useState } from 'react'
import { basculer, lireMinuteur, MINUTEUR_ARRETE, type Minuteur, suivrePoint } from './minuteur.ts'

const RELECTURE_MS = 5_000

/** The clock of a meeting: it outlives the mode, and is read again every few seconds without moving anything else. */
export function useMinuteur(seance: number, point: number | null, prevues: number | null) {
  const [minuteur, setMinuteur] = useSessionStorage<Minuteur>({
    key: `minuteur-${seance}`,
    defaultValue: MINUTEUR_ARRETE,
    getInitialValueInEffect: false,
  })
  const [maintenant, setMaintenant] = useState(() => Date.now())
  useEffect(() => {
    const relire = setInterval(() => setMaintenant(Date.now()), RELECTURE_MS)
    return () => clearInterval(relire)
  }, [])
  useEffect(() => {
    if (point !== null) setMinuteur(m => suivrePoint(m, point, Date.now()))
  }, [point, setMinuteur])
  const toucher = useCallback(() => {
    if (point === null) return
    setMaintenant(Date.now())
    setMinuteur(m => basculer(m, point, Date.now()))
  }, [point, setMinuteur])
  return { lecture: point === null ? null : lireMinuteur(minuteur, point, prevues, maintenant), toucher }
}
