import { estFixe, type Systeme } from './systeme.ts'

/** Counts that no sum of unknowns ties to the others are protected by themselves. */
export type Composante = { comptes: number[]; relations: number[] }

/**
 * The parts of a system that share no count but those that everyone knows, in the order of their first count. A known
 * count is in each part whose relations cite it.
 */
export function listComposantes({ comptes, relations }: Systeme): Composante[] {
  const fixes = comptes.map(estFixe)
  const voisines: number[][] = comptes.map(() => [])
  for (const [r, { termes }] of relations.entries()) for (const t of termes) voisines[t.compte]?.push(r)
  const vus = new Set<number>()
  const composantes: Composante[] = []
  for (const depart of comptes.keys()) {
    if (vus.has(depart) || fixes[depart]) continue
    const siens = new Set([depart])
    const siennes = new Set<number>()
    for (const c of siens) {
      if (fixes[c]) continue
      vus.add(c)
      for (const r of voisines[c] ?? []) {
        if (siennes.has(r)) continue
        siennes.add(r)
        for (const t of relations[r]?.termes ?? []) siens.add(t.compte)
      }
    }
    composantes.push({ comptes: trier(siens), relations: trier(siennes) })
  }
  return composantes
}

function trier(rangs: ReadonlySet<number>): number[] {
  return [...rangs].sort((a, b) => a - b)
}
