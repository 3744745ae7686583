import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'

/** Brings in what came due for a meeting; gives the labels of what came in. To be called inside a transaction. */
export function actualiserPoints(_ctx: Context, _base: Base, _seance: number): string[] {
  return []
}
