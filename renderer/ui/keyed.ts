/** Each element with a key of its own: the given one, numbered from its second occurrence on. Order is kept. */
export function keyed<T>(liste: readonly T[], cle: (element: T) => string): { key: string; element: T }[] {
  const vues = new Map<string, number>()
  return liste.map(element => {
    const base = cle(element)
    const fois = (vues.get(base) ?? 0) + 1
    vues.set(base, fois)
    return { key: fois === 1 ? base : `${base}#${fois}`, element }
  })
}
