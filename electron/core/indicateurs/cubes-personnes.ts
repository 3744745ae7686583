import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../database/tables.ts'
import * as D from './drapeaux.ts'
import { porte } from './ensemble-de-travail.ts'
import { ATTRIBUTS, exprimerRang, type Grille, lireAttribut } from './profil-personne.ts'

/** Distinct persons. `axes`: of the parcours that make them concerned here, none when they only entered. */
export type GroupePersonnes = { axes: D.Axe[]; entree: boolean; profil: number; nombre: number }
export type GroupeTerritoire = { territoire: number; brsa: string | null; nombre: number }

export type CubesPersonnes = {
  personnes: GroupePersonnes[]
  /** Persons concerned in each territory: one person counts in each of hers. */
  territoires: GroupeTerritoire[]
  /** Persons concerned by the freins of all their open parcours, of all territories; those without any are left out. */
  freins: { freins: Set<string>; nombre: number }[]
}

const TRAVAIL = sql`travail`
/** Rows of the persons who have several: CROSS JOIN keeps the few persons first, whatever a planner guesses. */
const MULTIPLES = sql`(SELECT t.* FROM personnes_multiples m CROSS JOIN travail t WHERE t.personne_id = m.personne_id) x`

/**
 * Most persons have one row in the period, and are counted as rows. Those who have several are then taken away as rows
 * and added back as persons: only they need the rules of distinct counts and of attributes.
 */
export async function loadCubesPersonnes(
  db: Kysely<Tables>,
  concerne: RawBuilder<boolean>,
  grille: Grille,
): Promise<CubesPersonnes> {
  const lignes = await lireLignes(db, concerne, TRAVAIL)
  const freins = await lireFreins(db, concerne, TRAVAIL)
  if (!(await createMultiples(db, concerne, grille))) return reunir(grille, lignes, freins)
  const seules = soustraire(lignes, await lireLignes(db, concerne, MULTIPLES))
  const freinsSeuls = soustraire(freins, await lireFreins(db, concerne, MULTIPLES))
  const communs = reunir(grille, seules, [...freinsSeuls, ...(await loadFreinsMultiples(db))])
  return {
    personnes: [...communs.personnes, ...(await loadMultiples(db))],
    territoires: [...communs.territoires, ...(await loadTerritoiresMultiples(db, concerne, grille))],
    freins: communs.freins,
  }
}

function reunir(grille: Grille, lignes: Comptes<number>, freins: Comptes<string>): CubesPersonnes {
  const personnes = lignes.map(lireCle)
  return {
    personnes,
    territoires: personnes
      .filter(g => g.axes.length > 0)
      .map(g => ({ ...g, brsa: lireAttribut(grille, g.profil, 'brsa') })),
    freins: freins.map(([liste, nombre]) => ({ freins: new Set(separer(liste)), nombre })),
  }
}

type Comptes<K> = [K, number][]

function soustraire<K>(tous: Comptes<K>, retires: Comptes<K>): Comptes<K> {
  const restes = new Map(tous)
  for (const [cle, nombre] of retires) restes.set(cle, (restes.get(cle) ?? 0) - nombre)
  return [...restes].filter(([, nombre]) => nombre !== 0)
}

/** A territory's id is below this, so that it shares one integer with a profile. */
const TERRITOIRES = 1_000_000

/** Rows as if each were a person: one packed integer is one column to sort. */
async function lireLignes(
  db: Kysely<Tables>,
  concerne: RawBuilder<boolean>,
  source: RawBuilder<unknown>,
): Promise<Comptes<number>> {
  const axes = sql`CASE WHEN ${concerne} THEN CASE axe WHEN 0 THEN 2 WHEN 1 THEN 4 ELSE 8 END ELSE 0 END`
  const entree = sql`CASE WHEN ${entreeIci} THEN 1 ELSE 0 END`
  const { rows } = await sql<{ cle: number; nombre: number }>`
    SELECT (profil * 16 + ${axes} + ${entree}) * ${sql.lit(TERRITOIRES)} + territoire AS cle, count(*) AS nombre
    FROM ${source} WHERE (${concerne}) OR (${entreeIci}) GROUP BY 1`.execute(db)
  return rows.map(l => [l.cle, l.nombre])
}

const entreeIci = sql<boolean>`axe = 0 AND ${porte(D.ENTRE | D.ICI)}`

function lireCle([cle, nombre]: [number, number]): GroupePersonnes & { territoire: number } {
  const territoire = cle % TERRITOIRES
  return { ...lirePersonne(Math.floor(cle / TERRITOIRES)), territoire, nombre }
}

function lirePersonne(cle: number): Omit<GroupePersonnes, 'nombre'> {
  const axes = D.AXES.filter((_, i) => Math.floor(cle / 2 ** (i + 1)) % 2 === 1)
  return { axes, entree: cle % 2 === 1, profil: Math.floor(cle / 16) }
}

async function lireFreins(
  db: Kysely<Tables>,
  concerne: RawBuilder<boolean>,
  source: RawBuilder<unknown>,
): Promise<Comptes<string>> {
  const { rows } = await sql<{ freins: string; nombre: number }>`
    SELECT freins, count(*) AS nombre FROM ${source}
    WHERE freins IS NOT NULL AND ${concerne} GROUP BY 1`.execute(db)
  return rows.map(l => [l.freins, l.nombre])
}

/**
 * The persons with several rows, false when there are none. Latest entry first, and a known value wins over an unknown one, attribute by
 * attribute (`indicateurs.md`).
 */
async function createMultiples(
  db: Kysely<Tables>,
  concerne: RawBuilder<boolean>,
  grille: Grille,
): Promise<boolean> {
  await sql`CREATE TEMPORARY TABLE personnes_multiples (personne_id INTEGER PRIMARY KEY, axes INTEGER,
    entree INTEGER, profil BIGINT, freins TEXT)`.execute(db)
  await sql`INSERT INTO personnes_multiples (personne_id)
    SELECT personne_id FROM travail GROUP BY personne_id HAVING count(*) > 1`.execute(db)
  const { rows } = await sql`SELECT personne_id FROM personnes_multiples LIMIT 1`.execute(db)
  if (rows.length === 0) return false
  const siennes = (valeur: RawBuilder<unknown>) =>
    sql`(SELECT ${valeur} FROM travail t WHERE t.personne_id = personnes_multiples.personne_id)`
  const ouvert = porte(D.OUVERT)
  const parAxe = [0, 1, 2].map(
    axe =>
      sql`max(CASE WHEN axe = ${sql.lit(axe)} AND ${concerne} THEN ${sql.lit(2 ** (axe + 1))} ELSE 0 END)`,
  )
  const attributs = ATTRIBUTS.map(a => {
    const rang = exprimerRang(grille, a)
    const base = sql.lit(grille[a].base)
    const dernier = sql`max(CASE WHEN ${ouvert} AND ${rang} > 0 THEN rang * ${base} + ${rang} END)`
    return sql`coalesce(${dernier} % ${base}, 0) * ${sql.lit(grille[a].poids)}`
  })
  await sql`UPDATE personnes_multiples SET axes = ${siennes(sql.join(parAxe, sql` + `))},
    entree = ${siennes(sql`max(CASE WHEN ${entreeIci} THEN 1 ELSE 0 END)`)},
    profil = ${siennes(sql.join(attributs, sql` + `))},
    freins = ${siennes(sql`string_agg(CASE WHEN ${ouvert} THEN freins END, '|')`)}`.execute(db)
  return true
}

async function loadMultiples(db: Kysely<Tables>): Promise<GroupePersonnes[]> {
  const { rows } = await sql<{ cle: number; nombre: number }>`
    SELECT profil * 16 + axes + entree AS cle, count(*) AS nombre
    FROM personnes_multiples WHERE axes > 0 OR entree > 0 GROUP BY 1`.execute(db)
  return rows.map(l => ({ ...lirePersonne(l.cle), nombre: l.nombre }))
}

async function loadTerritoiresMultiples(
  db: Kysely<Tables>,
  concerne: RawBuilder<boolean>,
  grille: Grille,
): Promise<GroupeTerritoire[]> {
  const { poids, base } = grille.brsa
  const { rows } = await sql<{ territoire: number; brsa: number; nombre: number }>`
    SELECT t.territoire, (m.profil / ${sql.lit(poids)}) % ${sql.lit(base)} AS brsa, count(*) AS nombre
    FROM (SELECT DISTINCT personne_id, territoire FROM ${MULTIPLES} WHERE ${concerne}) t
    JOIN personnes_multiples m ON m.personne_id = t.personne_id GROUP BY 1, 2`.execute(db)
  return rows.map(l => ({ ...l, brsa: lireAttribut(grille, l.brsa * poids, 'brsa') }))
}

async function loadFreinsMultiples(db: Kysely<Tables>): Promise<Comptes<string>> {
  const { rows } = await sql<{ freins: string; nombre: number }>`
    SELECT freins, count(*) AS nombre FROM personnes_multiples
    WHERE axes > 0 AND freins IS NOT NULL GROUP BY 1`.execute(db)
  return rows.map(l => [l.freins, l.nombre])
}

/** The codes of a list as SQL gathered them. */
export function separer(liste: string | null): string[] {
  return liste === null ? [] : liste.split('|')
}
