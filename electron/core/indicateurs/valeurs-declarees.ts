import type { Kysely } from 'kysely'
import type { Absence } from '../../../shared/domain/absence.ts'
import { CATALOGUE, type Definition, FAMILLES } from '../../../shared/domain/catalogue.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import { parsePeriode } from '../../../shared/domain/periode-declaree.ts'
import type { Tables } from '../database/tables.ts'
import type { Intervalle } from './periode.ts'
import type { Territoire } from './territoire.ts'

/** A value of the catalogue that a partner's bilan declares, with its place. Rates are fractions, amounts are in cents. */
export type Declaree = {
  indicateur: string
  territoire: number | null
  periode: Intervalle | null
  valeur: number | null
  absence: Absence | null
  fichier: string
  feuille: string
  cellule: string
  import: number
  /** Instant of the import, ISO 8601. */
  date: string
}

/** Whole-territory values of the catalogue (no category), oldest first, so that a later file wins. */
export async function loadDeclarees(db: Kysely<Tables>, conventionId: number): Promise<Declaree[]> {
  const lignes = await db
    .selectFrom('valeurs_declarees as v')
    .innerJoin('import_feuilles as s', 's.id', 'v.feuille_id')
    .innerJoin('import_fichiers as f', 'f.id', 's.fichier_id')
    .innerJoin('imports as i', 'i.id', 'f.import_id')
    .select(['v.indicateur', 'v.territoire_id', 'v.periode', 'v.valeur', 'v.absence', 'v.unite', 'v.cellule'])
    .select(['s.nom as feuille', 'f.nom as fichier', 'f.import_id', 'i.fait_le'])
    .where('v.convention_id', '=', conventionId)
    .where('v.categorie', 'is', null)
    .where(eb =>
      eb.or([
        eb(
          'v.indicateur',
          'in',
          CATALOGUE.map(d => d.code),
        ),
        ...FAMILLES.map(f => eb('v.indicateur', 'like', `${f.prefixe}%`)),
      ]),
    )
    .orderBy('f.import_id')
    .orderBy('v.id')
    .execute()
  return lignes.map(l => ({
    indicateur: l.indicateur,
    territoire: l.territoire_id,
    periode: parsePeriode(l.periode),
    valeur: l.valeur !== null && l.unite === 'euros' ? Math.round(l.valeur * 100) : l.valeur,
    absence: l.absence as Absence | null,
    fichier: l.fichier,
    feuille: l.feuille,
    cellule: l.cellule,
    import: l.import_id,
    date: l.fait_le,
  }))
}

/** The declared values of one code for exactly a period; of a stock, for the shortest period that holds its last day. */
export function listDeclareesDe(
  declarees: readonly Declaree[],
  definition: Definition,
  { d1, d2 }: Intervalle,
): Declaree[] {
  const siennes = declarees.filter(v => v.indicateur === definition.code && v.periode !== null)
  const exactes = siennes.filter(v => v.periode?.d1 === d1 && v.periode.d2 === d2)
  if (exactes.length > 0 || definition.nature !== 'stock') return exactes
  const longueur = (v: Declaree) => (v.periode === null ? 0 : v.periode.d2 - v.periode.d1)
  const proches = siennes.filter(v => v.periode !== null && v.periode.d1 <= d2 && d2 <= v.periode.d2)
  const plusCourte = Math.min(...proches.map(longueur))
  return proches.filter(v => longueur(v) === plusCourte)
}

const ADDITIVES = ['parcours', 'mesures', 'etp', 'centimes', 'seances', 'decisions']

/**
 * The declared value of a territory, or of the whole convention: said so by a file, or added up over the territories of
 * one level where adding has a meaning (never distinct persons, rates or means).
 */
export function findDeclaree(
  declarees: readonly Declaree[],
  definition: Definition,
  convention: Convention,
  territoires: readonly Territoire[],
  territoire: Territoire | null,
): Declaree | undefined {
  if (territoire !== null) return declarees.filter(v => v.territoire === territoire.id).at(-1)
  const entiere = findEntiere(declarees, convention, territoires)
  if (entiere !== undefined || !ADDITIVES.includes(definition.unite)) return entiere
  return additionner(parNiveau(declarees, convention, territoires))
}

/** The declared cells that the value of the whole convention is made of: the one that says it, or one per territory added up. */
export function listCellulesEntieres(
  declarees: readonly Declaree[],
  definition: Definition,
  convention: Convention,
  territoires: readonly Territoire[],
): Declaree[] {
  const entiere = findEntiere(declarees, convention, territoires)
  if (entiere !== undefined) return [entiere]
  if (!ADDITIVES.includes(definition.unite)) return []
  return [...parNiveau(declarees, convention, territoires).values()]
}

function findEntiere(
  declarees: readonly Declaree[],
  convention: Convention,
  territoires: readonly Territoire[],
): Declaree | undefined {
  const departement = territoires.find(t => t.code === `departement:${convention.departement ?? ''}`)
  return declarees.filter(v => v.territoire === null || v.territoire === departement?.id).at(-1)
}

/** The last declared value of each territory of one level: the first of the profile that has any. */
export function parNiveau(
  declarees: readonly Declaree[],
  convention: Convention,
  territoires: readonly Territoire[],
): Map<number, Declaree> {
  for (const type of convention.territoires.types) {
    const ids = new Set(territoires.filter(t => t.type === type.code).map(t => t.id))
    const siennes = declarees.filter(v => v.territoire !== null && ids.has(v.territoire))
    if (siennes.length > 0) return new Map(siennes.map(v => [v.territoire ?? 0, v]))
  }
  return new Map()
}

function additionner(parTerritoire: Map<number, Declaree>): Declaree | undefined {
  const valeurs = [...parTerritoire.values()].filter(v => v.valeur !== null)
  const [premiere] = valeurs
  if (premiere === undefined) return [...parTerritoire.values()].at(-1)
  const cellules = [...new Set(valeurs.map(v => v.cellule))]
  return {
    ...premiere,
    territoire: null,
    valeur: valeurs.reduce((s, v) => s + (v.valeur ?? 0), 0),
    cellule: cellules.length > 3 ? `${cellules[0]} à ${cellules.at(-1)}` : cellules.join(', '),
  }
}

/** Where a declared value stands, as a reader would look for it. */
export function formatSource(v: Declaree): string {
  const feuille = v.feuille === '' || v.fichier.startsWith(v.feuille) ? '' : `, feuille « ${v.feuille} »`
  return `${v.fichier}${feuille}, cellule ${v.cellule}`
}
