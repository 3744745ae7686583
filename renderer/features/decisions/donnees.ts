import { useMemo } from 'react'
import { useChannel } from '../../api.ts'
import { useCadre } from '../cadre/contexte.tsx'

/** The bodies of the convention, and the name of one by its code. */
export function useInstances() {
  const { convention } = useCadre()
  const texte = useChannel('conventions:get', { convention: convention.id })
  const instances = texte.data?.instances
  return useMemo(() => {
    const noms = new Map((instances ?? []).map(i => [i.code, i.libelle]))
    return {
      choix: (instances ?? []).map(i => ({ value: i.code, label: i.libelle })),
      nommer: (code: string) => noms.get(code) ?? code,
    }
  }, [instances])
}
