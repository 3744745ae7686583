import { type Kysely, sql } from 'kysely'
import type { Base } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'
import { type Cubes, loadCubes } from './cubes.ts'
import type { Assiette } from './ensemble-de-travail.ts'

/** Years × territories that a dashboard shows at once. */
const MAX = 24

const memoires = new WeakMap<Base, { etat: string; cubes: Map<string, Cubes> }>()

/**
 * The cubes of a period, kept while the base does not change: the dashboard, the table of indicators and the report ask
 * for the same ones. Everything is forgotten as soon as a file, a convention or another connection changes the base.
 */
export async function loadCubesGardes(base: Base, db: Kysely<Tables>, assiette: Assiette): Promise<Cubes> {
  const etat = await lireEtat(base, db)
  const memoire = memoires.get(base)
  const cubes = memoire?.etat === etat ? memoire.cubes : new Map<string, Cubes>()
  memoires.set(base, { etat, cubes })
  const cle = JSON.stringify([assiette.convention, assiette.periode, assiette.selection])
  const gardes = cubes.get(cle)
  if (gardes !== undefined) return gardes
  const lus = await loadCubes(db, assiette)
  const [plusAncien] = cubes.keys()
  if (cubes.size >= MAX && plusAncien !== undefined) cubes.delete(plusAncien)
  // What was written meanwhile by this same connection is not in the mark read before: it is then not kept.
  if ((await lireEtat(base, db)) === etat) cubes.set(cle, lus)
  return lus
}

/** Every write to parcours comes with a journal line, an import or a change seen by the other connection. */
async function lireEtat(base: Base, db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ journal: number | null; imports: number | null; parcours: number }>`
    SELECT (SELECT max(id) FROM journal) AS journal, (SELECT max(id) FROM imports) AS imports,
      (SELECT count(*) FROM parcours) AS parcours`.execute(db)
  return `${String(base.sqlite.pragma('data_version', { simple: true }))} ${JSON.stringify(rows[0])}`
}
