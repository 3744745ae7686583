import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { type CubesPersonnes, loadCubesPersonnes, separer } from './cubes-personnes.ts'
import * as D from './drapeaux.ts'
import { type Assiette, concerne, createEnsemble, dropEnsemble, porte } from './ensemble-de-travail.ts'
import { type CodesPresents, creerGrille, estHorsDictionnaire, type Grille } from './profil-personne.ts'

/** `territoire` 0 is unknown. `acteur` is read for orientations and entries only, `motif` for exits only. */
export type GroupeParcours = {
  territoire: number
  feuille: number
  axe: D.Axe
  drapeaux: number
  acteur: string | null
  motif: string | null
  nombre: number
}
/** Null when a date is unknown or the delay is negative. */
export type GroupeDelais = {
  territoire: number
  prescription_diagnostic: number | null
  diagnostic_entree: number | null
  prescription_entree: number | null
  nombre: number
}
export type GroupeDurees = { territoire: number; axe: D.Axe; duree: number | null; nombre: number }
export type GroupeMesures = {
  axe: D.Axe
  /** Entered in the period; always false where the convention does not count mesures by modality. */
  entree: boolean
  modalite: string | null
  mesures: string[]
  freins: string[]
  nombre: number
}

/** The period in a few thousand groups: every figure is a sum over them. */
export type Cubes = {
  parcours: GroupeParcours[]
  delais: GroupeDelais[]
  durees: GroupeDurees[]
  mesures: GroupeMesures[]
  personnes: CubesPersonnes
  grille: Grille
}

/**
 * Reads the period once and groups it. Needs one connection to itself: temporary tables live in it. `codes` is the
 * expected dictionary of attributes; a value outside it makes the reading start again from the values themselves.
 */
export async function loadCubes(
  db: Kysely<Tables>,
  assiette: Assiette,
  codes: CodesPresents,
): Promise<Cubes> {
  const grille = creerGrille(assiette.convention, codes)
  const cubes = await lireCubes(db, assiette, grille)
  if (!cubes.personnes.personnes.some(p => estHorsDictionnaire(grille, p.profil))) return cubes
  const presents = await loadCodesPresents(db, assiette.conventionId)
  return lireCubes(db, assiette, creerGrille(assiette.convention, presents))
}

async function lireCubes(db: Kysely<Tables>, assiette: Assiette, grille: Grille): Promise<Cubes> {
  const parModalite = assiette.convention.mesures.some(m => (m.modalites ?? []).length > 0)
  try {
    await createEnsemble(db, assiette, grille)
    return {
      parcours: await loadParcours(db),
      delais: await loadDelais(db),
      durees: await loadDurees(db),
      mesures: await loadMesures(db, parModalite),
      personnes: await loadCubesPersonnes(db, concerne(assiette.convention), grille),
      grille,
    }
  } finally {
    await dropEnsemble(db)
  }
}

async function loadCodesPresents(db: Kysely<Tables>, conventionId: number): Promise<CodesPresents> {
  const lignes = await db
    .selectFrom('parcours')
    .select(['sexe', 'niveau_formation', 'duree_inscription'])
    .where('convention_id', '=', conventionId)
    .distinct()
    .execute()
  const codes = (valeurs: (string | null)[]) => [...new Set(valeurs.filter(v => v !== null))].sort()
  return {
    sexe: codes(lignes.map(l => l.sexe)),
    niveau_formation: codes(lignes.map(l => l.niveau_formation)),
    duree_inscription: codes(lignes.map(l => l.duree_inscription)),
  }
}

/** One sort of one packed integer serves all counts of parcours. */
async function loadParcours(db: Kysely<Tables>): Promise<GroupeParcours[]> {
  const max = await sql<{ feuille: number | null }>`SELECT max(id) AS feuille FROM import_feuilles`.execute(
    db,
  )
  const base = (max.rows[0]?.feuille ?? 0) + 1
  const cle = sql`((territoire * ${sql.lit(base)} + feuille_id) * 3 + axe) * ${sql.lit(D.PLAFOND)} + drapeaux`
  const { rows } = await sql<{ cle: number; acteur: string | null; motif: string | null; nombre: number }>`
    SELECT ${cle} AS cle, CASE WHEN (drapeaux & ${sql.lit(D.ORIENTE | D.ENTRE)}) <> 0 THEN acteur END AS acteur,
      CASE WHEN ${porte(D.SORTI)} THEN motif END AS motif, count(*) AS nombre
    FROM travail WHERE ${porte(D.ICI)} GROUP BY 1, 2, 3`.execute(db)
  return rows.map(({ cle, ...reste }) => {
    const drapeaux = cle % D.PLAFOND
    const axe = Math.floor(cle / D.PLAFOND) % 3
    const lieu = Math.floor(cle / D.PLAFOND / 3)
    return { ...reste, drapeaux, axe: getAxe(axe), feuille: lieu % base, territoire: Math.floor(lieu / base) }
  })
}

/** A delay is below this many days, so that three of them share one integer; 0 stands for unknown or negative. */
const JOURS = 100_000

async function loadDelais(db: Kysely<Tables>): Promise<GroupeDelais[]> {
  const rang = (colonne: string) =>
    sql`CASE WHEN ${sql.ref(colonne)} >= 0 THEN ${sql.ref(colonne)} + 1 ELSE 0 END`
  const base = sql.lit(JOURS)
  const { rows } = await sql<{ cle: number; territoire: number; nombre: number }>`
    SELECT (${rang('prescription_diagnostic')} * ${base} + ${rang('diagnostic_entree')}) * ${base} + ${rang('prescription_entree')} AS cle,
      territoire, count(*) AS nombre
    FROM travail WHERE axe = 0 AND ${porte(D.ENTRE | D.ICI)} GROUP BY 1, 2`.execute(db)
  const lire = (r: number) => (r === 0 ? null : r - 1)
  return rows.map(({ cle, territoire, nombre }) => ({
    territoire,
    nombre,
    prescription_diagnostic: lire(Math.floor(cle / JOURS / JOURS)),
    diagnostic_entree: lire(Math.floor(cle / JOURS) % JOURS),
    prescription_entree: lire(cle % JOURS),
  }))
}

async function loadDurees(db: Kysely<Tables>): Promise<GroupeDurees[]> {
  const { rows } = await sql<{ territoire: number; axe: number; duree: number | null; nombre: number }>`
    SELECT territoire, axe, CASE WHEN duree >= 0 THEN duree END AS duree, count(*) AS nombre
    FROM travail WHERE axe < 2 AND ${porte(D.SORTI | D.ICI)} GROUP BY 3, 1, 2`.execute(db)
  return rows.map(l => ({ ...l, axe: getAxe(l.axe) }))
}

type LigneMesures = {
  axe: number
  entree: number
  modalite: string | null
  mesures: string | null
  freins: string | null
  nombre: number
}

async function loadMesures(db: Kysely<Tables>, parModalite: boolean): Promise<GroupeMesures[]> {
  const entree = sql`CASE WHEN ${porte(D.ENTRE)} THEN ${sql.lit(parModalite ? 1 : 0)} ELSE 0 END`
  const modalite = parModalite ? sql`CASE WHEN ${porte(D.ENTRE)} THEN modalite END` : sql`NULL`
  const utiles = parModalite ? sql`(mesures IS NOT NULL OR ${porte(D.ENTRE)})` : sql`mesures IS NOT NULL`
  const { rows } = await sql<LigneMesures>`
    SELECT axe, ${entree} AS entree, ${modalite} AS modalite, mesures, freins, count(*) AS nombre
    FROM travail WHERE ${porte(D.ICI)} AND ${utiles} GROUP BY 4, 5, 1, 3, 2`.execute(db)
  return rows.map(l => ({
    ...l,
    axe: getAxe(l.axe),
    entree: l.entree === 1,
    mesures: separer(l.mesures),
    freins: separer(l.freins),
  }))
}

function getAxe(rang: number): D.Axe {
  return D.AXES[rang] ?? 'AUTRE'
}
