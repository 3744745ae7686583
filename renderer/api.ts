import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Channel, Output, Request } from '../shared/contract.ts'
import type { TandemApi, WindowRequest } from '../shared/window-api.ts'
import type { WindowChannel, WindowOutput } from '../shared/window-contract.ts'
import { oublierBrouillons } from './brouillons.ts'

declare global {
  interface Window {
    tandem: TandemApi
  }
}

/** A refusal of the application: `message` is the French sentence to show as it is. */
export class Refus extends Error {
  readonly code: string
  readonly details: unknown

  constructor(erreur: { code: string; message: string; details: unknown }) {
    super(erreur.message)
    this.name = 'Refus'
    this.code = erreur.code
    this.details = erreur.details
  }
}

/** Calls one channel of the contract; a refusal is thrown as `Refus`. */
export async function invoke<C extends Channel>(channel: C, input: Request<C>): Promise<Output<C>> {
  const reply = await window.tandem.invoke(channel, input)
  if (reply.ok) return reply.value
  throw new Refus(reply.erreur)
}

/** Calls one channel of the window (dialogs, recent bases, folders). */
export async function invokeWindow<C extends WindowChannel>(
  channel: C,
  input: WindowRequest<C>,
): Promise<WindowOutput<C>> {
  const reply = await window.tandem.invoke(channel, input)
  if (reply.ok) return reply.value
  throw new Refus(reply.erreur)
}

/** Data change only by our own acts, which refresh everything: nothing is asked twice meanwhile. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false, staleTime: 60_000 },
    mutations: { networkMode: 'always' },
  },
})

/** Another base, or none: its first screen, and nothing kept of the former one. */
export function showBase(client: QueryClient, info: Output<'base:info'>): void {
  window.location.hash = '#/'
  oublierBrouillons()
  client.removeQueries({ predicate: query => query.queryKey[0] !== 'base:info' })
  client.setQueryData(['base:info', {}], info)
}

/** Reads one channel; while a new input loads, the former answer stays. */
export function useChannel<C extends Channel>(channel: C, input: Request<C>, enabled = true) {
  return useQuery({
    queryKey: [channel, input],
    queryFn: () => invoke(channel, input),
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** An act on the base: every screen is read again after it. `apres` runs before that, even when its screen is gone meanwhile. */
export function useAct<C extends Channel>(channel: C, apres?: (valeur: Output<C>) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Request<C>) => invoke(channel, input),
    onSuccess: valeur => {
      apres?.(valeur)
      return client.invalidateQueries()
    },
  })
}
