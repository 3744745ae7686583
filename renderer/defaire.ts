import { notifications } from '@mantine/notifications'
import type { Channel, Request } from '../shared/contract.ts'
import { invoke, queryClient } from './api.ts'

/** The act that undoes another, after its screen is gone: what it refuses is told where « Annuler » was. */
export async function defaire<C extends Channel>(channel: C, input: Request<C>): Promise<void> {
  try {
    await invoke(channel, input)
    await queryClient.invalidateQueries()
  } catch (erreur) {
    if (!(erreur instanceof Error)) throw erreur
    notifications.show({ color: 'red', message: erreur.message })
  }
}
