import { useMemo } from 'react'
import type { Output } from '../../../shared/contract.ts'
import type { Echeance } from '../../../shared/domain/reponses.ts'
import type { ResumeSeance } from '../../../shared/domain/seance.ts'
import { useChannel } from '../../api.ts'
import { useCadre } from '../cadre/contexte.tsx'
import { apparier } from './appariement.ts'

export type DonneesSeances = {
  echeances: readonly Echeance[]
  seances: readonly ResumeSeance[]
  territoires: Output<'conventions:territoires'>
  paires: ReadonlyMap<Echeance, ResumeSeance>
}

const RIEN: never[] = []

/** Dates due and meetings of the convention, of one body when asked, and which answers which. */
export function useDonneesSeances(instance: string | null) {
  const { convention } = useCadre()
  const demande = { convention: convention.id }
  const calendrier = useChannel('calendrier:list', demande)
  const liste = useChannel('seances:list', demande)
  const lieux = useChannel('conventions:territoires', demande)
  const donnees = useMemo<DonneesSeances>(() => {
    const garder = (e: { instance: string | null }) => instance === null || e.instance === instance
    const echeances = (calendrier.data ?? RIEN).filter(garder)
    const seances = (liste.data ?? RIEN).filter(garder)
    const territoires = lieux.data ?? RIEN
    return { echeances, seances, territoires, paires: apparier(echeances, seances) }
  }, [calendrier.data, liste.data, lieux.data, instance])
  return {
    donnees,
    enAttente: calendrier.isPending || liste.isPending,
    erreur: calendrier.error ?? liste.error ?? lieux.error,
  }
}
