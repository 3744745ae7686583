import type { MembreSeance } from '../../../../shared/domain/seance.ts'

/** Members under their institution, in the order in which each first comes. */
export function grouperMembres(
  membres: readonly MembreSeance[],
): { institution: string; membres: MembreSeance[] }[] {
  const groupes = Map.groupBy(membres, m => m.institution)
  return [...groupes].map(([institution, liste]) => ({ institution, membres: liste }))
}

/** Chairs in exercise, or heard without a vote, for which nobody was named; a vacant chair misses nobody. */
export function listSansTitulaire(membres: readonly MembreSeance[]): MembreSeance[] {
  return membres.filter(m => m.nom === null && !m.vacant)
}
