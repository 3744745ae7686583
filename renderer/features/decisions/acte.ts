import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Output, Request } from '../../../shared/contract.ts'
import { invoke } from '../../api.ts'
import { useErreursDeSaisie } from '../../saisie.ts'
import { annoncer } from '../../ui/annonces.tsx'
import { texts } from '../../ui/texts.ts'

type CanalDecision = 'decisions:modifier' | 'decisions:cloturer' | 'decisions:rouvrir' | 'decisions:suivre'
type CanalAction = 'actions:modifier' | 'actions:suivre'
type Canal = CanalDecision | CanalAction

/** What is changed, as the screen shows it. */
type Sujet = { id: number; version: number }

/**
 * An act on a decision or an action. Acts on one of them wait for each other and give the version last answered to this
 * window, so that two quick saves never refuse each other; what another window saved meanwhile is refused.
 */
export function useActe<C extends Canal>(
  channel: C,
  sujet: Sujet,
  champs: readonly string[],
  apres?: (valeur: Output<C>) => void,
) {
  const client = useQueryClient()
  const cle = ['version', channel.startsWith('actions:') ? 'action' : 'decision', sujet.id] as const
  const acte = useMutation<Output<C>, Error, Omit<Request<C>, 'version'>>({
    scope: { id: cle.join('-') },
    mutationFn: input => {
      const version = Math.max(sujet.version, client.getQueryData<number>(cle) ?? 0)
      return invoke(channel, Object.assign({}, input, { version }) as Request<C>)
    },
    onSuccess: valeur => {
      client.setQueryData(cle, valeur.version)
      annoncer(texts.enregistre)
      apres?.(valeur)
      return client.invalidateQueries({ predicate: q => q.queryKey[0] !== 'version' })
    },
  })
  return { ...acte, ...useErreursDeSaisie(acte.error, champs) }
}
