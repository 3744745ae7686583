import { useMemo } from 'react'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { useChannel } from '../../api.ts'
import { useCadre, usePortee } from '../cadre/contexte.tsx'
import type { Serie } from './vue.ts'

const AUCUN: Indicateur[] = []
const AUCUNE: Serie = []

/** The values of the year, those of the years before, and what the convention asks; one territory or all. */
export function useIndicateurs(territoire?: string) {
  const { convention, annee, brut } = usePortee()
  const lieu = territoire === undefined ? {} : { territoire }
  const actuels = useChannel('indicateurs:list', { convention, annee, brut, ...lieu })
  const serie = useChannel('indicateurs:serie', { convention, jusqua: annee, brut, ...lieu })
  const catalogue = useChannel('indicateurs:catalogue', { convention })
  return {
    indicateurs: actuels.data ?? AUCUN,
    serie: serie.data ?? AUCUNE,
    catalogue: catalogue.data ?? [],
    enAttente: actuels.isPending,
    erreur: actuels.error ?? serie.error ?? catalogue.error,
  }
}

/** The territory of the address: « tous », or a code. */
export function useTerritoire(): string | undefined {
  const { adresse } = useCadre()
  const lieu = adresse.place === 'indicateurs' ? adresse.suite[0] : undefined
  return lieu === undefined || lieu === 'tous' ? undefined : lieu
}

/** Codes named by the convention. */
export function useDemandes(catalogue: { code: string; demande: string | null }[]): Set<string> {
  return useMemo(() => new Set(catalogue.filter(c => c.demande !== null).map(c => c.code)), [catalogue])
}
