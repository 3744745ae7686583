/** `A5:R108` with headers 5 and 6 → data rows 7 to 108; undefined when there is no zone. */
export function lireZone(
  zone: string | null,
  entetes: readonly number[],
): { premiere: number; derniere: number } | undefined {
  const m = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(zone ?? '')
  if (!m) return undefined
  return { premiere: Math.max(Number(m[1]), 1 + Math.max(0, ...entetes)), derniere: Number(m[2]) }
}

/** « 4, 5 » → [4, 5]; empty means no header line; undefined when it is not a list of row numbers. */
export function lireEntetes(texte: string): number[] | undefined {
  const morceaux = texte.split(/[\s,;]+/).filter(m => m !== '')
  const lignes = morceaux.map(Number)
  return lignes.every(n => Number.isInteger(n) && n > 0) ? lignes : undefined
}

/** Header lines of a zone moved by hand: those still above it, else the line just above. */
export function entetesAvant(entetes: readonly number[], premiere: number): number[] {
  const restantes = entetes.filter(ligne => ligne < premiere)
  if (restantes.length > 0) return restantes
  return premiere > 1 ? [premiere - 1] : []
}
