import { type Kysely, sql } from 'kysely'
import { CATALOGUE } from '../../../shared/domain/catalogue.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import { getJour, partiesDuJour } from '../../../shared/domain/dates.ts'
import type { Tables } from '../database/tables.ts'
import { getAnnee, type Intervalle, listAnnees } from './periode.ts'

const DATES = [
  'date_prescription',
  'date_diagnostic',
  'date_entree',
  'date_prolongation',
  'date_sortie',
] as const

/** True when something of the years of the period was imported: an event of a parcours, or a nominative file of that year. */
export async function aDesDonnees(
  db: Kysely<Tables>,
  conventionId: number,
  periode: Intervalle,
): Promise<boolean> {
  const annees = listAnnees(periode)
  const d1 = getAnnee(annees[0] ?? 0).d1
  const d2 = getAnnee(annees.at(-1) ?? 0).d2
  const evenement = await db
    .selectFrom('parcours')
    .select('id')
    .where('convention_id', '=', conventionId)
    .where(eb => eb.or(DATES.map(d => eb.between(d, d1, d2))))
    .limit(1)
    .executeTakeFirst()
  if (evenement !== undefined) return true
  const importees = await loadAnneesImportees(db, conventionId)
  return annees.some(a => importees.has(a))
}

/**
 * Calendar years up to `jusqua` that a series shows: years of the convention in which something happened, years of
 * nominative files, earlier years from which parcours ended, years with declared values.
 */
export async function listAnneesDeDonnees(
  db: Kysely<Tables>,
  conventionId: number,
  convention: Convention,
  jusqua: number,
): Promise<number[]> {
  const effet = partiesDuJour(getJour(convention.dates.effet)).annee
  const annees = Array.from({ length: Math.max(0, jusqua - effet + 6) }, (_, i) => effet - 5 + i)
  if (annees.length === 0) return []
  const importees = await loadAnneesImportees(db, conventionId)
  const declarees = await loadAnneesDeclarees(db, conventionId)
  const colonnes = annees.flatMap(a => [
    sql`max(CASE WHEN ${dansLAnnee('date_sortie', a)} THEN 1 ELSE 0 END) AS ${sql.ref(`s${a}`)}`,
    sql`max(CASE WHEN ${dansLAnnee('date_entree', a)} OR ${dansLAnnee('date_prescription', a)} THEN 1 ELSE 0 END) AS ${sql.ref(`e${a}`)}`,
  ])
  const { rows } = await sql<Record<string, number | null>>`
    SELECT ${sql.join(colonnes)} FROM parcours WHERE convention_id = ${conventionId}`.execute(db)
  const vu = (cle: string) => rows[0]?.[cle] === 1
  return annees.filter(
    a => importees.has(a) || declarees.has(a) || vu(`s${a}`) || (a >= effet && vu(`e${a}`)),
  )
}

function dansLAnnee(colonne: string, annee: number) {
  const { d1, d2 } = getAnnee(annee)
  return sql`${sql.ref(colonne)} BETWEEN ${sql.lit(d1)} AND ${sql.lit(d2)}`
}

async function loadAnneesImportees(db: Kysely<Tables>, conventionId: number): Promise<Set<number>> {
  const lignes = await db
    .selectFrom('imports as i')
    .innerJoin('import_fichiers as f', 'f.import_id', 'i.id')
    .innerJoin('import_feuilles as s', 's.fichier_id', 'f.id')
    .select('i.annee')
    .distinct()
    .where('i.convention_id', '=', conventionId)
    .where('s.forme', '=', 'nominatif')
    .execute()
  return new Set(lignes.flatMap(l => (l.annee === null ? [] : [l.annee])))
}

async function loadAnneesDeclarees(db: Kysely<Tables>, conventionId: number): Promise<Set<number>> {
  const lignes = await db
    .selectFrom('valeurs_declarees')
    .select('periode')
    .distinct()
    .where('convention_id', '=', conventionId)
    .where(
      'indicateur',
      'in',
      CATALOGUE.map(d => d.code),
    )
    .execute()
  return new Set(lignes.map(l => Number(l.periode.slice(0, 4))).filter(Number.isInteger))
}

/** Imports and columns of the sheets that the period's parcours come from. */
export async function loadFeuilles(
  db: Kysely<Tables>,
  conventionId: number,
  lues: ReadonlySet<number>,
): Promise<{ imports: Map<number, number>; colonnes: Set<string> | null }> {
  const lignes = await db
    .selectFrom('import_feuilles as s')
    .innerJoin('import_fichiers as f', 'f.id', 's.fichier_id')
    .innerJoin('imports as i', 'i.id', 'f.import_id')
    .select(['s.id', 's.colonnes', 'f.import_id'])
    .where('i.convention_id', '=', conventionId)
    .execute()
  const utiles = lignes.filter(l => lues.has(l.id))
  const sens = utiles.map(l => parseColonnes(l.colonnes).map(c => c.sens))
  const muettes = sens.length === 0 || sens.some(s => s.length === 0)
  return {
    imports: new Map(lignes.map(l => [l.id, l.import_id])),
    colonnes: muettes ? null : new Set(sens.flat()),
  }
}

/** The stored mapping of a sheet: letter and meaning of each column that has one; empty when the text is not a mapping. */
export function parseColonnes(texte: string): { colonne: string; sens: string }[] {
  const lu: unknown = JSON.parse(texte)
  if (!Array.isArray(lu)) return []
  return lu.flatMap((c: unknown) => {
    if (typeof c !== 'object' || c === null || !('colonne' in c) || !('sens' in c)) return []
    const { colonne, sens } = c
    return typeof colonne === 'string' && typeof sens === 'string' ? [{ colonne, sens }] : []
  })
}

/** Labels learned from files: nomenclature → code → label. */
export async function loadLocales(
  db: Kysely<Tables>,
  conventionId: number,
): Promise<Map<string, Map<string, string>>> {
  const lignes = await db
    .selectFrom('valeurs_locales')
    .select(['nomenclature', 'code', 'libelle'])
    .where('convention_id', '=', conventionId)
    .execute()
  const locales = new Map<string, Map<string, string>>()
  for (const l of lignes) {
    const codes = locales.get(l.nomenclature) ?? new Map<string, string>()
    locales.set(l.nomenclature, codes.set(l.code, l.libelle))
  }
  return locales
}
