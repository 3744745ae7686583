const NOMBRE = 30

/** One line per distinct warning, with how often it comes; beyond thirty lines, how many are left. */
export function formatWarnings(avertissements: string[]): string[] {
  const fois = new Map<string, number>()
  for (const texte of avertissements) fois.set(texte, (fois.get(texte) ?? 0) + 1)
  const lignes = [...fois].map(([texte, n]) => `Avertissement : ${texte}${n > 1 ? ` (${n} fois)` : ''}`)
  const reste = lignes.length - NOMBRE
  return reste > 0
    ? [...lignes.slice(0, NOMBRE), `… et ${reste} autres avertissements (--json les donne tous).`]
    : lignes
}
