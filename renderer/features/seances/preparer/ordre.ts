/** The same list with the element of rank `de` moved to rank `vers` (from 0); ranks outside the list change nothing. */
export function deplacer<T>(liste: readonly T[], de: number, vers: number): T[] {
  const element = liste[de]
  if (element === undefined || vers < 0 || vers >= liste.length) return [...liste]
  return liste.toSpliced(de, 1).toSpliced(vers, 0, element)
}

/** Elements in the order of `ids`; those that it does not name come last, as they were. */
export function ranger<T extends { id: number }>(elements: readonly T[], ids: readonly number[]): T[] {
  const rang = (e: T) => (ids.includes(e.id) ? ids.indexOf(e.id) : ids.length)
  return elements.toSorted((a, b) => rang(a) - rang(b))
}
