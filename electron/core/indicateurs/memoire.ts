import { type Kysely, type RawBuilder, sql } from 'kysely'
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
 * for the same ones. Everything is forgotten as soon as an import or a journaled act of any connection may have changed a
 * parcours; a text that is saved, a meeting or an export leaves them.
 */
export async function loadCubesGardes(
  base: Base,
  db: Kysely<Tables>,
  assiette: Assiette,
  codes: CodesPresents,
): Promise<Cubes> {
  const etat = await lireEtatParcours(db)
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
  if ((await lireEtatParcours(db)) !== etat) return cubes
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

/**
 * A mark of what figures depend on, by whatever connection: every write to them comes with a journal line. An autosave
 * of a text writes none, and leaves it as it was.
 */
export function lireEtat(db: Kysely<Tables>): Promise<string> {
  return lireMarque(db, sql`1 = 1`)
}

/** Acts on meetings, papers and texts: no parcours changes with them. An act that is not here counts as one that may. */
const SANS_PARCOURS = [
  'actions',
  'contributions',
  'decisions',
  'documents',
  'engagements',
  'fse',
  'images',
  'logos',
  'modeles',
  'objectifs',
  'pieces',
  'points',
  'pouvoirs',
  'presences',
  'rapport',
  'seances',
  'titulaires',
  'votes',
]

/** The mark of what the cubes are made of. */
function lireEtatParcours(db: Kysely<Tables>): Promise<string> {
  return lireMarque(db, sql`${ACTE} NOT IN (${sql.join(SANS_PARCOURS.map(a => sql.lit(a)))})`)
}

/** « rapport:exporter » is an act on `rapport`. */
const ACTE = sql`substr(action, 1, instr(action, ':') - 1)`

async function lireMarque(db: Kysely<Tables>, actes: RawBuilder<unknown>): Promise<string> {
  const { rows } = await sql<{ journal: number | null; imports: number | null; parcours: number }>`
    SELECT (SELECT id FROM journal WHERE ${actes} ORDER BY id DESC LIMIT 1) AS journal,
      (SELECT max(id) FROM imports) AS imports, (SELECT count(*) FROM parcours) AS parcours`.execute(db)
  return JSON.stringify(rows[0])
}
