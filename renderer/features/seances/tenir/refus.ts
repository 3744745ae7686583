import { Refus } from '../../../api.ts'

/** The chair that a refusal is about; null when it is about none. */
export function placeDuRefus(erreur: Error | null): string | null {
  if (!(erreur instanceof Refus) || typeof erreur.details !== 'object' || erreur.details === null) return null
  const place: unknown = Reflect.get(erreur.details, 'place')
  return typeof place === 'string' ? place : null
}
