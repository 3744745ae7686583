import type { Systeme } from './systeme.ts'

/** Counts that no sum ties to the others are protected by themselves. */
export type Composante = { comptes: number[]; relations: number[] }

/** The parts of a system that share no count, in the order of their first count. */
export function listComposantes({ comptes, relations }: Systeme): Composante[] {
  const voisines = new Map<number, number[]>()
  for (const [r, { termes }] of relations.entries())
    for (const t of termes) voisines.set(t.compte, [...(voisines.get(t.compte) ?? []), r])
  const vus = new Set<number>()
  const composantes: Composante[] = []
  for (const depart of comptes.keys()) {
    if (vus.has(depart)) continue
    const siens = new Set([depart])
    const siennes = new Set<number>()
    for (const c of siens)
      for (const r of voisines.get(c) ?? []) {
        siennes.add(r)
        for (const t of relations[r]?.termes ?? []) siens.add(t.compte)
      }
    for (const c of siens) vus.add(c)
    composantes.push({
      comptes: [...siens].sort((a, b) => a - b),
      relations: [...siennes].sort((a, b) => a - b),
    })
  }
  return composantes
}
