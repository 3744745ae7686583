type Place = { code: string; ecarte: boolean }

/** The whole list with its printed chapters in another order; those left out keep their places among them. */
export function replacer<T extends Place>(tous: readonly T[], imprimes: readonly T[]): T[] {
  const suite = imprimes.values()
  return tous.map(c => (c.ecarte ? c : (suite.next().value ?? c)))
}
