import { hash } from 'node:crypto'
import type { Base } from '../../database/open.ts'
import { proteger } from './proteger.ts'
import type { AProteger, Protege } from './types.ts'

/** Two years of a report, with and without the territories that a draft cites. */
const MAX = 4

const memoires = new WeakMap<Base, Map<string, Promise<Protege>>>()

/**
 * The protected figures, kept by what they were made from: a preview, a check, an export and a validation ask for the same
 * ones, and the solver is what costs. A failure is not kept.
 */
export function protegerGarde(base: Base, a: AProteger): Promise<Protege> {
  const memoire = memoires.get(base) ?? new Map<string, Promise<Protege>>()
  memoires.set(base, memoire)
  const cle = hash('sha256', JSON.stringify({ ...a, dejaPublies: [...a.dejaPublies] }), 'hex')
  const garde = memoire.get(cle)
  if (garde !== undefined) return garde
  const neuf = proteger(a)
  neuf.catch(() => memoire.delete(cle))
  const [plusAncien] = memoire.keys()
  if (memoire.size >= MAX && plusAncien !== undefined) memoire.delete(plusAncien)
  memoire.set(cle, neuf)
  return neuf
}
