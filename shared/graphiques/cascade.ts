import type { ChartSpec } from './chart-spec.ts'

/**
 * Where each bar of a cascade stands: from `base` up to `base + valeur`. Levels follow the known stocks, forward then
 * backward when the first one is absent; an absent step has no bar and its value enters no level.
 */
export function etagerCascade(
  spec: Extract<ChartSpec, { type: 'cascade' }>,
): { base: number; valeur: number | null }[] {
  const valeurs = spec.categories.map((_, i) => spec.series[0]?.valeurs[i] ?? null)
  const avant = niveauxAvant(spec.sens, valeurs)
  return valeurs.map((valeur, i) => {
    const sens = spec.sens[i] ?? 'stock'
    if (valeur === null || sens === 'stock') return { base: 0, valeur }
    const niveau = avant[i] ?? 0
    return { base: Math.max(0, sens === 'plus' ? niveau : niveau - valeur), valeur }
  })
}

/** Level before each step: null when no published stock leads to it. */
function niveauxAvant(sens: readonly string[], valeurs: readonly (number | null)[]): (number | null)[] {
  const effet = (i: number): number | null => {
    const v = valeurs[i] ?? null
    return v === null ? null : sens[i] === 'moins' ? -v : v
  }
  const avant: (number | null)[] = []
  let niveau: number | null = null
  for (const [i, v] of valeurs.entries()) {
    avant.push(niveau)
    const pas = effet(i)
    niveau = sens[i] === 'stock' ? v : niveau === null || pas === null ? null : niveau + pas
  }
  niveau = null
  for (let i = valeurs.length - 1; i >= 0; i -= 1) {
    const pas = effet(i)
    if (sens[i] === 'stock') {
      niveau = valeurs[i] ?? null
      continue
    }
    niveau = niveau === null || pas === null ? null : niveau - pas
    avant[i] ??= niveau
  }
  return avant
}
