import type { Request } from '../../../../shared/contract.ts'
import type { Point } from '../../../../shared/domain/seance.ts'
import { useActe } from '../acte.ts'
import type { Suites } from '../texte-differe.ts'

/** One field of an item saved alone: whatever is refused is about it. */
export function useModifierPoint(point: Point) {
  const acte = useActe('points:modifier')
  return {
    enregistrer: (partie: Omit<Request<'points:modifier'>, 'point' | 'version'>, suites?: Partial<Suites>) =>
      acte.faire({ point: point.id, ...partie }, suites),
    erreur: acte.erreur()?.message ?? null,
  }
}
