import type { Output } from '../../../shared/contract.ts'
import { type Convention, conventionSchema } from '../../../shared/domain/convention.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { refuserInstancesRetirees } from './instances-utilisees.ts'
import { ecrireTerritoires } from './territoires.ts'

type Resume = Output<'conventions:list'>[number]

/** Stores a convention with its territories and their links; refuses one that the base holds. To be called inside a transaction. */
export function ajouterConvention(ctx: Context, base: Base, profil: Convention): void {
  if (findConvention(base, profil.id) !== undefined) {
    throw new AppError(
      'convention_existe',
      `La base contient déjà la convention « ${profil.id} ». Ouvrez-la pour la modifier.`,
    )
  }
  const { lastInsertRowid } = base.sqlite
    .prepare('INSERT INTO conventions (code, profil, cree_le) VALUES (?, ?, ?)')
    .run(profil.id, JSON.stringify(profil), new Date(ctx.now()).toISOString())
  ecrireTerritoires(base, Number(lastInsertRowid), profil)
}

/** Replaces the profile of a convention of the base; its id never changes. To be called inside a transaction. */
export function modifierConvention(base: Base, profil: Convention): void {
  const { id, profil: avant } = getConventionStockee(base, profil.id)
  refuserInstancesRetirees(base, id, { avant, apres: profil })
  base.sqlite.prepare('UPDATE conventions SET profil = ? WHERE id = ?').run(JSON.stringify(profil), id)
  ecrireTerritoires(base, id, profil)
}

/** Conventions of the base, in the order in which they were added. */
export function listConventions(base: Base): Convention[] {
  const lignes = base.sqlite.prepare('SELECT code, profil FROM conventions ORDER BY id').all() as {
    code: string
    profil: string
  }[]
  return lignes.map(l => lireProfil(l.code, l.profil))
}

function lireProfil(code: string, texte: string): Convention {
  const lu = conventionSchema.safeParse(parseOuRien(texte))
  if (lu.success) return lu.data
  throw new AppError(
    'base_abimee',
    `La convention « ${code} » est illisible dans cette base : la base est abîmée. Ouvrez une sauvegarde.`,
    null,
    { cause: lu.error },
  )
}

function parseOuRien(texte: string): unknown {
  try {
    return JSON.parse(texte)
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined
    throw cause
  }
}

/** A convention of the base with its row number; throws `convention_absente` when the base does not hold it. */
export function getConventionStockee(base: Base, code: string): { id: number; profil: Convention } {
  const trouvee = findConvention(base, code)
  if (trouvee !== undefined) return trouvee
  const presentes = listConventions(base).map(c => c.id)
  throw new AppError(
    'convention_absente',
    `La base ne contient pas la convention « ${code} ». Elle contient : ${presentes.join(', ') || 'aucune convention'}.`,
    { champ: 'convention', presentes },
  )
}

function findConvention(base: Base, code: string): { id: number; profil: Convention } | undefined {
  const ligne = base.sqlite.prepare('SELECT id, profil FROM conventions WHERE code = ?').get(code) as
    | { id: number; profil: string }
    | undefined
  return ligne && { id: ligne.id, profil: lireProfil(code, ligne.profil) }
}

/** What a list of conventions shows. */
export function resumer(c: Convention): Resume {
  return {
    id: c.id,
    titre: c.titre,
    departement: c.departement,
    parties: c.parties.map(p => p.nom),
    effet: c.dates.effet,
    fin: c.dates.fin,
  }
}
