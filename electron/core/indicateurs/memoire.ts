import { type Kysely, sql } from 'kysely'
import type { Base } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'
import { type Cubes, loadCubes } from './cubes.ts'
import type { Assiette } from './ensemble-de-travail.ts'
import type { CodesPresents } from './profil-personne.ts'

/** Years × territories that a dashboard shows at once. */
const MAX = 24

type Memoire = { etat: string; cubes: Map<string, Cubes> }

const memoires = new WeakMap<Base, Memoire>()

/**
 * The cubes of a period, kept while the base does not change: the dashboard, the table of indicators and the report ask
 * for the same ones. Everything is forgotten as soon as an import, a journaled act or another connection changes the base.
 */
export async function loadCubesGardes(
  base: Base,
  db: Kysely<Tables>,
  assiette: Assiette,
  codes: CodesPresents,
): Promise<Cubes> {
  const etat = await lireEtat(base, db)
  const memoire = getMemoire(base, etat)
  const cle = JSON.stringify([
    assiette.convention,
    assiette.periode,
    assiette.selection,
    assiette.territoires,
  ])
  const gardes = memoire.cubes.get(cle)
  if (gardes !== undefined) return gardes
  const cubes = await loadCubes(db, assiette, codes)
  // What another write changed meanwhile is not in the mark read before: nothing is then kept.
  if ((await lireEtat(base, db)) !== etat) return cubes
  const [plusAncien] = memoire.cubes.keys()
  if (memoire.cubes.size >= MAX && plusAncien !== undefined) memoire.cubes.delete(plusAncien)
  memoire.cubes.set(cle, cubes)
  return cubes
}

function getMemoire(base: Base, etat: string): Memoire {
  const ancienne = memoires.get(base)
  if (ancienne?.etat === etat) return ancienne
  const neuve: Memoire = { etat, cubes: new Map() }
  memoires.set(base, neuve)
  return neuve
}

/** Every write to parcours comes with a journal line, an import or a change seen by the other connection. */
async function lireEtat(base: Base, db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ journal: number | null; imports: number | null; parcours: number }>`
    SELECT (SELECT max(id) FROM journal) AS journal, (SELECT max(id) FROM imports) AS imports,
      (SELECT count(*) FROM parcours) AS parcours`.execute(db)
  return `${String(base.sqlite.pragma('data_version', { simple: true }))} ${JSON.stringify(rows[0])}`
}
