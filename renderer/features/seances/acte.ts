import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useEffect, useRef } from 'react'
import type { Output, Request } from '../../../shared/contract.ts'
import type { contractSeances } from '../../../shared/contract-seances.ts'
import type { Seance } from '../../../shared/domain/seance.ts'
import { invoke, Refus, useChannel } from '../../api.ts'
import { erreursParChamp } from '../../saisie.ts'
import { annoncer } from '../../ui/annonces.tsx'

type CanauxSeance = keyof typeof contractSeances
/** Channels that change a meeting and answer it whole. */
type CanalActe = {
  [C in CanauxSeance]: Output<C> extends Seance ? ('version' extends keyof Request<C> ? C : never) : never
}[CanauxSeance]

/** Somebody saved the meeting since this window read it. */
export type Conflit = { changements: string[] }

type ContexteSeance = { id: number; signalerConflit(conflit: Conflit): void }

/** The meeting of the page, for every act made under it. */
export const SeanceContext = createContext<ContexteSeance | null>(null)

const cleSeance = (id: number) => ['seances:get', { seance: id }] as const

/** One meeting with all it holds; while it is read again, the former answer stays. */
export function useSeance(id: number) {
  return useChannel('seances:get', { seance: id })
}

/**
 * An act on the meeting of the page. Acts wait for each other and each gives the version then shown, so that two quick
 * saves of one window never refuse each other. The answer is the screen's at once, everything else is read again.
 * A refusal stays until the next try: `erreurDe` gives the sentence of one field, `erreur` the one that no field of
 * `champs` shows. What somebody else changed is told by the page, not here.
 */
export function useActe<C extends CanalActe>(channel: C) {
  const client = useQueryClient()
  const contexte = useContext(SeanceContext)
  if (!contexte) throw new Error('useActe est appelé hors d’une séance')
  const { id, signalerConflit } = contexte
  const { partir, placer } = usePlacerRefus()
  const acte = useMutation<Seance, Error, Request<C>>({
    scope: { id: `seance-${id}` },
    onMutate: partir,
    mutationFn: input => {
      const version = client.getQueryData<Seance>(cleSeance(id))?.version
      return invoke(channel, Object.assign({}, input, { version }))
    },
    onSuccess: seance => {
      client.setQueryData(cleSeance(seance.id), seance)
      void client.invalidateQueries({ predicate: q => !estSeance(q.queryKey, seance.id) })
    },
    onError: erreur => {
      if (estConflit(erreur)) signalerConflit({ changements: changementsDe(erreur) })
    },
  })
  const refus = estConflit(acte.error) ? null : acte.error
  useEffect(() => placer(refus), [placer, refus])
  return {
    faire: acte.mutate,
    faireAsync: acte.mutateAsync,
    enCours: acte.isPending,
    fait: acte.isSuccess,
    oublier: acte.reset,
    erreurDe: (champ: string) => erreurDuChamp(refus, champ),
    erreur: (...champs: string[]) => (champs.some(c => erreurDuChamp(refus, c) !== null) ? null : refus),
  }
}

/**
 * A refusal that stands beside a field is also said, and the field takes the focus when it was sent by its form; a field
 * saved by itself is not gone back to, so that the keyboard can leave it.
 */
export function usePlacerRefus() {
  const formulaire = useRef<Element | null>(null)
  const partir = useCallback(() => {
    formulaire.current = document.activeElement?.closest('form') ?? null
  }, [])
  const placer = useCallback((refus: Error | null) => {
    if (refus === null || Object.keys(erreursParChamp(refus)).length === 0) return
    annoncer(refus.message)
    formulaire.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [])
  return { partir, placer }
}

/** The sentence of a refusal when it is about this field, otherwise null. */
export function erreurDuChamp(erreur: Error | null, champ: string): string | null {
  return erreursParChamp(erreur)[champ] ?? null
}

/** Whether the refusal says that somebody else saved first. */
export function estConflit(erreur: Error | null): erreur is Refus {
  return erreur instanceof Refus && erreur.code === 'modifie_ailleurs'
}

function changementsDe(refus: Refus): string[] {
  const changements = lire(refus.details, 'changements')
  return Array.isArray(changements) ? changements.map(String) : []
}

function lire(valeur: unknown, nom: string): unknown {
  return typeof valeur === 'object' && valeur !== null ? Reflect.get(valeur, nom) : undefined
}

const estSeance = (cle: readonly unknown[], id: number) =>
  cle[0] === 'seances:get' && lire(cle[1], 'seance') === id
