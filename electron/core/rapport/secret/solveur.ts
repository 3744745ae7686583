import load, { type Highs } from 'highs'

let charge: Promise<Highs> | undefined

/** The linear solver, loaded from the disk the first time that a report needs it and kept. */
export function chargerSolveur(): Promise<Highs> {
  charge ??= load()
  return charge
}
