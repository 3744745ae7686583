import type { Kysely } from 'kysely'
import type { Convention } from '../../../shared/domain/convention.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { normaliserLibelle } from '../../../shared/domain/texte.ts'
import type { Tables } from '../database/tables.ts'

export type Territoire = { id: number; code: string; type: string; libelle: string }

/** What selects the parcours of one territory (`null` members: every parcours). */
export type Selection = {
  territoire: Territoire
  /** Ids of the territories of its type: a parcours that has one of them belongs to that one only. */
  duType: number[]
  /** Ids linked to it, in either direction. */
  lies: number[]
  /** The convention's own département, when no link says otherwise: every parcours without a territory of that type. */
  entier: boolean
}

/** Every territory of one convention in the base, in the order of the profile. */
export function listTerritoires(db: Kysely<Tables>, conventionId: number): Promise<Territoire[]> {
  return db
    .selectFrom('territoires')
    .select(['id', 'code', 'type', 'libelle'])
    .where('convention_id', '=', conventionId)
    .orderBy('id')
    .execute()
}

/** The territory that a caller names by its code, or by a label of the convention's first level; throws `territoire_inconnu`. */
export function getTerritoire(
  territoires: readonly Territoire[],
  convention: Convention,
  nom: string,
): Territoire {
  const parCode = territoires.find(t => t.code === nom)
  if (parCode !== undefined) return parCode
  const niveau = getPremierNiveau(convention)
  const forme = normaliserLibelle(nom)
  const profil = convention.territoires.liste.find(
    t =>
      t.code.startsWith(`${niveau}:`) &&
      [t.libelle, ...t.synonymes].some(l => normaliserLibelle(l) === forme),
  )
  const trouve = territoires.find(
    t => t.type === niveau && (t.code === profil?.code || normaliserLibelle(t.libelle) === forme),
  )
  if (trouve !== undefined) return trouve
  throw new AppError(
    'territoire_inconnu',
    `Le territoire « ${nom} » n’est pas connu de cette convention. Donnez son code (par exemple ${territoires[0]?.code ?? 'agence:meaux'}) ou son nom.`,
    territoires.map(t => t.code),
  )
}

/**
 * What a territory selects; null (everything) when none is named, or when it is the convention's own département and no
 * file gave one. Links are many-to-many and read in both directions. Throws `territoire_inconnu`.
 */
export async function loadSelection(
  db: Kysely<Tables>,
  convention: Convention,
  territoires: readonly Territoire[],
  nom: string | undefined,
): Promise<Selection | null> {
  const departement = `departement:${convention.departement ?? ''}`
  if (nom === undefined || (nom === departement && !territoires.some(t => t.code === nom))) return null
  const territoire = getTerritoire(territoires, convention, nom)
  const liens = await db
    .selectFrom('territoire_liens')
    .select(['de_id', 'vers_id'])
    .where(eb => eb.or([eb('de_id', '=', territoire.id), eb('vers_id', '=', territoire.id)]))
    .execute()
  const lies = liens.map(l => (l.de_id === territoire.id ? l.vers_id : l.de_id))
  return {
    territoire,
    duType: territoires.filter(t => t.type === territoire.type).map(t => t.id),
    lies: [...new Set(lies)].filter(id => id !== territoire.id),
    entier: territoire.code === departement,
  }
}

/** The level of a bare label: the first type of the profile. */
export function getPremierNiveau(convention: Convention): string {
  return convention.territoires.types[0]?.code ?? ''
}
