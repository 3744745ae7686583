import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Convention } from '../../../shared/domain/convention.ts'
import type { Tables } from '../database/tables.ts'
import { getLimiteEntree } from './depassement.ts'
import * as D from './drapeaux.ts'
import type { Intervalle } from './periode.ts'
import { exprimerProfil, type Grille } from './profil-personne.ts'
import { getPremierNiveau, type Selection, type Territoire } from './territoire.ts'

/** What decides which parcours are read and what each of them counts for. */
export type Assiette = {
  convention: Convention
  conventionId: number
  periode: Intervalle
  territoires: readonly Territoire[]
  selection: Selection | null
}

/** A person's parcours are ordered by (entry, id) in one integer: `entry × RANG + id`. */
const RANG = 1_000_000_000

// The key keeps the rows of one person together, so that persons are grouped without a sort. On PostgreSQL this suffix is empty.
const CLE_ORDONNEE = sql`WITHOUT ROWID`

/**
 * The one pass over the parcours: a temporary table `travail` of everything that touches the period, all territories
 * included (a person's attributes come from all of them). Every figure is then read from it.
 */
export async function createEnsemble(db: Kysely<Tables>, assiette: Assiette, grille: Grille): Promise<void> {
  await dropEnsemble(db)
  await createSeuils(db, assiette)
  await sql`CREATE TEMPORARY TABLE travail (
    personne_id INTEGER NOT NULL, territoire INTEGER NOT NULL, id INTEGER NOT NULL,
    axe INTEGER NOT NULL, drapeaux INTEGER NOT NULL, feuille_id INTEGER NOT NULL,
    acteur TEXT, motif TEXT, modalite TEXT, prescription_diagnostic INTEGER, diagnostic_entree INTEGER,
    prescription_entree INTEGER, duree INTEGER, rang BIGINT, profil BIGINT, freins TEXT, mesures TEXT,
    PRIMARY KEY (personne_id, territoire, id)) ${CLE_ORDONNEE}`.execute(db)
  const c = conditions(assiette)
  const datees = await aDesMesuresDatees(db)
  const utile = datees ? sql`1 = 1` : c.entre
  const aussi = datees
    ? sql`OR p.id IN (SELECT m.parcours_id FROM parcours_mesures m WHERE m.date_debut BETWEEN ${c.d1} AND ${c.d2})`
    : sql``
  await sql`INSERT INTO travail
    SELECT p.personne_id, ${niveau(assiette)}, p.id, CASE p.axe WHEN 'AG' THEN 0 WHEN 'ASE' THEN 1 ELSE 2 END,
      ${drapeaux(assiette, c)}, p.feuille_id, p.acteur, p.motif_sortie, p.modalite,
      p.date_diagnostic - p.date_prescription, p.date_entree - p.date_diagnostic, p.date_entree - p.date_prescription,
      p.date_sortie - p.date_entree, p.date_entree * ${sql.lit(RANG)} + p.id, ${exprimerProfil(assiette.convention, grille)},
      (SELECT string_agg(f.frein, '|') FROM parcours_freins f WHERE f.parcours_id = p.id),
      CASE WHEN ${utile} THEN (SELECT string_agg(m.mesure, '|') FROM parcours_mesures m
        WHERE m.parcours_id = p.id AND coalesce(m.date_debut, p.date_entree) BETWEEN ${c.d1} AND ${c.d2}) END
    FROM parcours p
    WHERE p.convention_id = ${sql.lit(assiette.conventionId)} AND (${c.oriente} OR ${c.entre} OR ${c.actif} OR ${c.sorti} OR ${c.prolonge} ${aussi})
    ORDER BY p.personne_id`.execute(db)
}

/** Most files give mesures without their dates: they then begin with their parcours, and only entries have to be read. */
async function aDesMesuresDatees(db: Kysely<Tables>): Promise<boolean> {
  const ligne = await db
    .selectFrom('parcours_mesures')
    .select('parcours_id')
    .where('date_debut', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return ligne !== undefined
}

/** Takes the temporary tables away; safe when there are none. */
export async function dropEnsemble(db: Kysely<Tables>): Promise<void> {
  for (const table of ['travail', 'seuils', 'personnes_multiples'])
    await sql`DROP TABLE IF EXISTS ${sql.table(table)}`.execute(db)
}

/** True in SQL when a row of `travail` carries all of these flags. */
export function porte(drapeaux: number): RawBuilder<boolean> {
  return sql<boolean>`(drapeaux & ${sql.lit(drapeaux)}) = ${sql.lit(drapeaux)}`
}

/** True in SQL when a row of `travail` makes its person a « personne concernée » here. */
export function concerne(convention: Convention): RawBuilder<boolean> {
  return sql<boolean>`${porte(D.OUVERT | D.ICI)} AND axe <= ${sql.lit(convention.personnesConcerneesAvecAutre ? 2 : 1)}`
}

export type Conditions = ReturnType<typeof conditions>

/** What a row of `parcours p` is in the period, in SQL. */
export function conditions({ periode }: Assiette) {
  const d1 = sql.lit(periode.d1)
  const d2 = sql.lit(periode.d2)
  const dans = (colonne: string) => sql`${sql.ref(`p.${colonne}`)} BETWEEN ${d1} AND ${d2}`
  const actif = sql`(p.date_entree <= ${d2} AND (p.date_sortie IS NULL OR p.date_sortie >= ${d1}))`
  return {
    d1,
    d2,
    oriente: dans('date_prescription'),
    entre: dans('date_entree'),
    sorti: dans('date_sortie'),
    prolonge: dans('date_prolongation'),
    actif,
    actifFin: sql`(p.date_entree <= ${d2} AND (p.date_sortie IS NULL OR p.date_sortie > ${d2}))`,
    ouvert: sql`(p.date_entree <= ${d2} AND (p.date_sortie IS NULL OR (p.date_sortie >= ${d1} AND p.date_sortie >= p.date_entree)))`,
  }
}

function drapeaux(assiette: Assiette, c: Conditions): RawBuilder<number> {
  const bits: [number, RawBuilder<unknown>][] = [
    [D.ORIENTE, c.oriente],
    [D.ENTRE, c.entre],
    [D.ACTIF_FIN, c.actifFin],
    [D.ACTIF_PERIODE, c.actif],
    [D.OUVERT, c.ouvert],
    [D.SORTI, c.sorti],
    [D.PROLONGE, c.prolonge],
    [D.DEPASSE, auDela('limite', c)],
    [D.DEPASSE_EXCEPTIONNEL, auDela('limite_exceptionnelle', c)],
    [D.ICI, ici(assiette.selection)],
  ]
  const termes = bits.map(([bit, condition]) => sql`CASE WHEN ${condition} THEN ${sql.lit(bit)} ELSE 0 END`)
  return sql<number>`${sql.join(termes, sql` + `)}`
}

/** AG, open on the last day or closed in the period: its length is measured on the day it closed, else on the last day. Reads the table of `createSeuils`. */
export function auDela(limite: 'limite' | 'limite_exceptionnelle', c: Conditions): RawBuilder<unknown> {
  const a = (jour: RawBuilder<unknown>) =>
    sql`p.date_entree <= (SELECT s.${sql.ref(limite)} FROM seuils s WHERE s.jour = ${jour})`
  return sql`p.axe = 'AG' AND ((${c.actifFin} AND ${a(c.d2)}) OR (${c.sorti} AND ${a(sql`p.date_sortie`)}))`
}

/** A parcours with a territory of the type asked for belongs to that one; without any, to those its territory is linked to. */
export function ici(selection: Selection | null): RawBuilder<unknown> {
  if (selection === null) return sql`1 = 1`
  const un = (ids: number[]) => {
    const liste = sql.join(ids.length === 0 ? [sql.lit(-1)] : ids.map(id => sql.lit(id)))
    return sql`(coalesce(p.territoire_id, 0) IN (${liste}) OR coalesce(p.territoire_2_id, 0) IN (${liste}))`
  }
  const ailleurs = selection.entier ? sql`1 = 1` : un(selection.lies)
  return sql`CASE WHEN ${un(selection.duType)} THEN ${un([selection.territoire.id])} ELSE ${ailleurs} END`
}

/** The level of the row: its territory of the convention's first level when it has one, else the one it has; 0 when unknown. */
export function niveau({ convention, territoires }: Assiette): RawBuilder<number> {
  const premiers = territoires.filter(t => t.type === getPremierNiveau(convention)).map(t => sql.lit(t.id))
  const simple = sql<number>`coalesce(p.territoire_id, p.territoire_2_id, 0)`
  if (premiers.length === 0) return simple
  const liste = sql.join(premiers)
  return sql<number>`CASE WHEN p.territoire_2_id IS NULL THEN coalesce(p.territoire_id, 0)
    WHEN p.territoire_id IN (${liste}) THEN p.territoire_id WHEN p.territoire_2_id IN (${liste}) THEN p.territoire_2_id ELSE ${simple} END`
}

/** For each day on which a parcours may end, the last entry that makes it too long. */
export async function createSeuils(db: Kysely<Tables>, { convention, periode }: Assiette): Promise<void> {
  const { max, maxExceptionnel } = convention.durees.AG
  const colonnes = sql`jour INTEGER PRIMARY KEY, limite INTEGER, limite_exceptionnelle INTEGER`
  await sql`CREATE TEMPORARY TABLE seuils (${colonnes})`.execute(db)
  if (max === null) return
  const limite = (jour: number, mois: number | null) =>
    sql.lit(mois === null ? null : getLimiteEntree(jour, mois))
  for (let debut = periode.d1; debut <= periode.d2; debut += 400) {
    const nombre = Math.min(400, periode.d2 - debut + 1)
    const valeurs = Array.from({ length: nombre }, (_, i) => debut + i).map(
      jour => sql`(${sql.lit(jour)}, ${limite(jour, max)}, ${limite(jour, maxExceptionnel)})`,
    )
    await sql`INSERT INTO seuils VALUES ${sql.join(valeurs)}`.execute(db)
  }
}
