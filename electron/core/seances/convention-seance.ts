import type { Base } from '../database/open.ts'

/** The code of the convention of a meeting, by its row number. */
export function getConventionSeance(base: Base, id: number): { code: string } {
  return base.sqlite.prepare('SELECT code FROM conventions WHERE id = ?').get(id) as { code: string }
}
