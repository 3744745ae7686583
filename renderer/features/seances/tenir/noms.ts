import { formatMembre } from '../../../../shared/domain/membre.ts'
import type { MembreSeance } from '../../../../shared/domain/seance.ts'

/** What each chair is called on the screen, keyed by place. */
export function nommerMembres(membres: readonly MembreSeance[]): Map<string, string> {
  return new Map(membres.map(m => [m.place, formatMembre(m)]))
}

/** The name of one chair, or its place when the meeting does not know it. */
export function nomDe(noms: ReadonlyMap<string, string>, place: string): string {
  return noms.get(place) ?? place
}

/** Members as the choices of a list, in their order. */
export function listChoix(
  noms: ReadonlyMap<string, string>,
  membres: readonly MembreSeance[],
): { value: string; label: string }[] {
  return membres.map(m => ({ value: m.place, label: nomDe(noms, m.place) }))
}
