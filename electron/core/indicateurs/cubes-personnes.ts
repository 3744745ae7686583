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

/** One row per person, from which every count of persons is read. */
export async function loadCubesPersonnes(
  db: Kysely<Tables>,
  concerne: RawBuilder<boolean>,
  grille: Grille,
): Promise<CubesPersonnes> {
  await createPersonnes(db, concerne)
  await resoudreAttributs(db, grille)
  return {
    personnes: await loadPersonnes(db),
    territoires: await loadTerritoires(db, concerne, grille),
    freins: await loadFreins(db),
  }
}

async function createPersonnes(db: Kysely<Tables>, concerne: RawBuilder<boolean>): Promise<void> {
  await sql`CREATE TEMPORARY TABLE personnes_travail (personne_id INTEGER PRIMARY KEY, ouverts INTEGER NOT NULL,
    axes INTEGER NOT NULL, entree INTEGER NOT NULL, profil BIGINT, freins TEXT)`.execute(db)
  const ouvert = porte(D.OUVERT)
  const parAxe = [0, 1, 2].map(
    axe => sql`max(CASE WHEN axe = ${sql.lit(axe)} AND ${concerne} THEN ${sql.lit(2 ** axe)} ELSE 0 END)`,
  )
  await sql`INSERT INTO personnes_travail
    SELECT personne_id, sum(CASE WHEN ${ouvert} THEN 1 ELSE 0 END), ${sql.join(parAxe, sql` + `)},
      max(CASE WHEN axe = 0 AND ${porte(D.ENTRE | D.ICI)} THEN 1 ELSE 0 END),
      max(CASE WHEN ${ouvert} THEN profil END), string_agg(CASE WHEN ${ouvert} THEN freins END, '|')
    FROM travail GROUP BY personne_id`.execute(db)
}

/**
 * The rule of attributes for persons with several open parcours: latest entry first, and a known value wins over an
 * unknown one, attribute by attribute. A person with one open parcours already has its profile.
 */
async function resoudreAttributs(db: Kysely<Tables>, grille: Grille): Promise<void> {
  const termes = ATTRIBUTS.map(a => {
    const rang = exprimerRang(grille, a)
    const base = sql.lit(grille[a].base)
    const dernier = sql`max(CASE WHEN ${rang} > 0 THEN rang * ${base} + ${rang} END)`
    return sql`coalesce(${dernier} % ${base}, 0) * ${sql.lit(grille[a].poids)}`
  })
  await sql`UPDATE personnes_travail SET profil = (SELECT ${sql.join(termes, sql` + `)}
      FROM travail t WHERE t.personne_id = personnes_travail.personne_id AND ${porte(D.OUVERT)})
    WHERE ouverts > 1 AND axes > 0`.execute(db)
}

async function loadPersonnes(db: Kysely<Tables>): Promise<GroupePersonnes[]> {
  const { rows } = await sql<{ cle: number; nombre: number }>`
    SELECT coalesce(profil, 0) * 16 + axes * 2 + entree AS cle, count(*) AS nombre
    FROM personnes_travail WHERE axes > 0 OR entree > 0 GROUP BY 1`.execute(db)
  return rows.map(({ cle, nombre }) => ({
    axes: D.AXES.filter((_, i) => (Math.floor(cle / 2) >> i) % 2 === 1),
    entree: cle % 2 === 1,
    profil: Math.floor(cle / 16),
    nombre,
  }))
}

async function loadTerritoires(
  db: Kysely<Tables>,
  concerne: RawBuilder<boolean>,
  grille: Grille,
): Promise<GroupeTerritoire[]> {
  const { poids, base } = grille.brsa
  const { rows } = await sql<{ cle: number; nombre: number }>`
    SELECT t.territoire * ${sql.lit(base)} + (p.profil / ${sql.lit(poids)}) % ${sql.lit(base)} AS cle, count(*) AS nombre
    FROM (SELECT personne_id, territoire FROM travail WHERE ${concerne} GROUP BY personne_id, territoire) t
    JOIN personnes_travail p ON p.personne_id = t.personne_id GROUP BY 1`.execute(db)
  return rows.map(({ cle, nombre }) => ({
    territoire: Math.floor(cle / base),
    brsa: lireAttribut(grille, (cle % base) * poids, 'brsa'),
    nombre,
  }))
}

async function loadFreins(db: Kysely<Tables>): Promise<CubesPersonnes['freins']> {
  const { rows } = await sql<{ freins: string; nombre: number }>`
    SELECT freins, count(*) AS nombre FROM personnes_travail
    WHERE axes > 0 AND freins IS NOT NULL GROUP BY 1`.execute(db)
  return rows.map(l => ({ freins: new Set(separer(l.freins)), nombre: l.nombre }))
}

/** The codes of a list as SQL gathered them. */
export function separer(liste: string | null): string[] {
  return liste === null ? [] : liste.split('|')
}
