import type { Convention } from '../../../../shared/domain/convention.ts'
import { AXES, type Axe } from '../commit/lot.ts'

/** The axis of a code of the nomenclature `axe`; anything that is not AG or ASE is another accompaniment. */
export function axeDuCode(code: string): Axe {
  return AXES.find(a => a === code) ?? 'AUTRE'
}

/** The axis of each modalité of a convention, by code. A code that the convention does not know is another accompaniment. */
export function axesDesModalites(convention: Convention): (modalite: string) => Axe {
  const axes = new Map(convention.modalites.map(m => [m.code, m.axe] as const))
  return modalite => axes.get(modalite) ?? 'AUTRE'
}

/** Position of an axis in `AXES`, as a lot holds it. */
export function positionAxe(axe: Axe): number {
  return AXES.indexOf(axe)
}
