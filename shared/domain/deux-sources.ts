import type { Indicateur, Unite } from './indicateur.ts'

/** The same figure, computed from parcours and declared by a partner. Null when it is absent, masked included. */
export type DeuxValeurs = { calcule: number | null; declare: number | null; ecart: number | null }

/** One percent of the computed value, never under this, in the unit of the figure (cents, days, fractions). */
const PLANCHERS: Partial<Record<Unite, number>> = {
  parcours: 1,
  personnes: 1,
  mesures: 1,
  seances: 1,
  decisions: 1,
  jours: 1,
  etp: 0.1,
  centimes: 100,
}
const TOLERANCE_TAUX = 0.005
const PART_TOLEREE = 0.01

/**
 * Largest gap that needs no reason: half a point for a rate; for the others 1 % of the computed value, and at least one
 * unit (a tenth of a full-time post, one euro). `reference` is the computed value; null leaves the floor alone.
 */
export function toleranceParDefaut(unite: Unite, reference: number | null): number {
  if (unite === 'taux') return TOLERANCE_TAUX
  if (unite === 'oui_non') return 0
  return Math.max(PLANCHERS[unite] ?? 0, PART_TOLEREE * Math.abs(reference ?? 0))
}

/** True when a gap is beyond the tolerance; noise of binary fractions is not a gap. An unknown gap never is. */
export function depasseTolerance(ecart: number | null, tolerance: number): boolean {
  return ecart !== null && Math.abs(ecart) > tolerance + 1e-9
}

/** Both values of an indicator that has two sources; undefined when it has one only. The gap is declared minus computed. */
export function lireDeuxValeurs(i: Indicateur): DeuxValeurs | undefined {
  const { declare } = i
  if (declare === null) return undefined
  if (i.retenu === 'calcule')
    return { calcule: i.valeur, declare: declare.valeur, ecart: soustraire(declare.valeur, i.valeur) }
  const calcule = soustraire(declare.valeur, declare.ecart)
  return { calcule, declare: declare.valeur, ecart: declare.ecart }
}

/** A difference without the noise of binary fractions; null when a term is unknown. */
function soustraire(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Number((a - b).toPrecision(12))
}
