import type { Convention } from '../../../shared/domain/convention.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Base } from '../database/open.ts'

export type Territoire = { code: string; libelle: string; type: string }

/**
 * Brings the territories of a convention to what its profile says. Territories learned from files (`local`) stay;
 * one that the profile no longer has goes, unless figures use it: then everything is refused.
 */
export function ecrireTerritoires(base: Base, convention: number, profil: Convention): void {
  const { liste, liens } = profil.territoires
  retirerAbsents(base, convention, new Set(liste.map(t => t.code)))
  const ecrire = base.sqlite.prepare(
    `INSERT INTO territoires (convention_id, code, type, libelle, local) VALUES (?, ?, ?, ?, 0)
     ON CONFLICT (convention_id, code) DO UPDATE SET libelle = excluded.libelle, type = excluded.type, local = 0`,
  )
  for (const t of liste) ecrire.run(convention, t.code, typeDe(t.code), t.libelle)
  ecrireLiens(base, convention, liens)
}

/** Every territory of a convention, those learned from files included: first levels first, then by label. */
export function listTerritoires(base: Base, convention: number, profil: Convention): Territoire[] {
  const lignes = base.sqlite
    .prepare('SELECT code, libelle, type FROM territoires WHERE convention_id = ?')
    .all(convention) as Territoire[]
  const rang = new Map(profil.territoires.types.map((t, i) => [t.code, i]))
  const ordre = (t: Territoire) => rang.get(t.type) ?? rang.size
  return lignes.sort((a, b) => ordre(a) - ordre(b) || a.libelle.localeCompare(b.libelle, 'fr'))
}

/** Refuses, beside the field `territoire`, one that the convention does not have; null is the whole convention. */
export function checkTerritoire(
  base: Base,
  convention: number,
  profil: Convention,
  territoire: string | null,
): void {
  if (territoire === null) return
  const connus = listTerritoires(base, convention, profil).map(t => t.code)
  if (connus.includes(territoire)) return
  throw new AppError(
    'territoire_inconnu',
    `La convention « ${profil.id} » n’a pas de territoire « ${territoire} ». Ses territoires : ${connus.join(', ') || 'aucun'}.`,
    { champ: 'territoire', connus },
  )
}

function ecrireLiens(base: Base, convention: number, liens: { de: string; vers: string }[]): void {
  base.sqlite
    .prepare(
      'DELETE FROM territoire_liens WHERE de_id IN (SELECT id FROM territoires WHERE convention_id = ?)',
    )
    .run(convention)
  const lier = base.sqlite.prepare(
    `INSERT INTO territoire_liens (de_id, vers_id)
     SELECT d.id, v.id FROM territoires d JOIN territoires v ON v.convention_id = d.convention_id
     WHERE d.convention_id = ? AND d.code = ? AND v.code = ?`,
  )
  for (const { de, vers } of liens) lier.run(convention, de, vers)
}

function retirerAbsents(base: Base, convention: number, gardes: Set<string>): void {
  const lignes = base.sqlite
    .prepare('SELECT id, code, libelle FROM territoires WHERE convention_id = ? AND local = 0')
    .all(convention) as { id: number; code: string; libelle: string }[]
  for (const { id, code, libelle } of lignes) {
    if (gardes.has(code)) continue
    if (estUtilise(base, id)) {
      throw new AppError(
        'territoire_utilise',
        `Le territoire « ${libelle} » (${code}) ne peut pas être retiré : des bilans, des objectifs, des séances ou des contributions s’y rapportent.`,
      )
    }
    base.sqlite.prepare('DELETE FROM territoire_liens WHERE de_id = ? OR vers_id = ?').run(id, id)
    base.sqlite.prepare('DELETE FROM territoires WHERE id = ?').run(id)
  }
}

function estUtilise(base: Base, id: number): boolean {
  return (
    base.sqlite
      .prepare(
        `SELECT 1 FROM parcours WHERE territoire_id = :id OR territoire_2_id = :id
         UNION ALL SELECT 1 FROM valeurs_declarees WHERE territoire_id = :id
         UNION ALL SELECT 1 FROM objectifs WHERE territoire_id = :id
         UNION ALL SELECT 1 FROM seances s JOIN territoires t ON t.convention_id = s.convention_id AND t.code = s.territoire
           WHERE t.id = :id
         UNION ALL SELECT 1 FROM contributions WHERE territoire_id = :id
         LIMIT 1`,
      )
      .get({ id }) !== undefined
  )
}

function typeDe(code: string): string {
  return code.slice(0, code.indexOf(':'))
}
