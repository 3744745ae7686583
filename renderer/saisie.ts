import { useEffect } from 'react'
import type { Channel, Output } from '../shared/contract.ts'
import { Refus, useAct } from './api.ts'
import { annoncer } from './ui/annonces.tsx'
import { texts } from './ui/texts.ts'

/** What a refusal says of each field: a rule names one (`details.champ`), a schema may name several. Empty when it names none. */
export function erreursParChamp(erreur: Error | null): Record<string, string> {
  if (!(erreur instanceof Refus)) return {}
  const { details } = erreur
  if (Array.isArray(details)) return Object.fromEntries(details.filter(estProbleme).map(lireProbleme))
  return aUnChamp(details) ? { [details.champ]: erreur.message } : {}
}

type Probleme = { champ: string; message: string }
const aUnChamp = (d: unknown): d is { champ: string } =>
  typeof d === 'object' && d !== null && 'champ' in d && typeof d.champ === 'string'
const estProbleme = (d: unknown): d is Probleme =>
  aUnChamp(d) && 'message' in d && typeof d.message === 'string'
const lireProbleme = ({ champ, message }: Probleme): [string, string] => [
  champ.split('.')[0] ?? champ,
  message.charAt(0).toUpperCase() + message.slice(1),
]

/**
 * An act typed in a form. A refusal about one of `champs` stands beside that field, which takes the focus
 * (`erreurDe('date')`, null when there is nothing to say); any other refusal is `erreurGenerale`.
 */
export function useSaisie<C extends Channel>(
  channel: C,
  champs: readonly string[],
  apres?: (valeur: Output<C>) => void,
) {
  const act = useAct(channel, valeur => {
    annoncer(texts.enregistre)
    apres?.(valeur)
  })
  return { ...act, ...useErreursDeSaisie(act.error, champs) }
}

/** The same placing of a refusal, for a form that calls its act in its own way. */
export function useErreursDeSaisie(erreur: Error | null, champs: readonly string[]) {
  const erreurs = erreursParChamp(erreur)
  const placee = champs.some(champ => Object.hasOwn(erreurs, champ))
  useEffect(() => {
    if (erreur) document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [erreur])
  return {
    erreurDe: (champ: string): string | null => (champs.includes(champ) ? (erreurs[champ] ?? null) : null),
    erreurGenerale: placee ? null : erreur,
  }
}
