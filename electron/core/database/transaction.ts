import type { Base } from './open.ts'

const files = new WeakMap<Base, Promise<unknown>>()

/**
 * The only door for writing. Writers of one base wait in line; `fn` runs synchronously inside one IMMEDIATE transaction,
 * so nothing else (a file, a timer, a worker) can be awaited while the base is locked. Everything or nothing is stored.
 */
export function inTransaction<T>(base: Base, fn: (base: Base) => T): Promise<T> {
  const avant = files.get(base) ?? Promise.resolve()
  const resultat = avant.then(() => base.sqlite.transaction(() => fn(base)).immediate())
  files.set(
    base,
    resultat.catch(() => undefined),
  )
  return resultat
}
