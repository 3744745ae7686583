import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Output, Request } from '../../../../shared/contract.ts'
import type { contractDecisions } from '../../../../shared/contract-decisions.ts'
import { invoke } from '../../../api.ts'
import { erreurDuChamp, usePlacerRefus } from '../acte.ts'

type Canal = keyof typeof contractDecisions

/**
 * An act that touches a meeting without answering it (decisions, actions, papers). It waits for the acts of the meeting
 * and is over only when the meeting was read again, so that the next act gives the version then shown.
 */
export function useActeLie<C extends Canal>(channel: C, seance: number) {
  const client = useQueryClient()
  const { partir, placer } = usePlacerRefus()
  const acte = useMutation<Output<C>, Error, Request<C>>({
    onMutate: partir,
    scope: { id: `seance-${seance}` },
    mutationFn: input => invoke(channel, input),
    onSuccess: () => client.invalidateQueries(),
  })
  useEffect(() => placer(acte.error), [placer, acte.error])
  return {
    faire: acte.mutate,
    enCours: acte.isPending,
    fait: acte.isSuccess,
    resultat: acte.data,
    oublier: acte.reset,
    erreurDe: (champ: string) => erreurDuChamp(acte.error, champ),
    erreur: (...champs: string[]) =>
      champs.some(c => erreurDuChamp(acte.error, c) !== null) ? null : acte.error,
  }
}
