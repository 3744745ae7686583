import { listPublies } from '../../../../shared/domain/secret/lister-masquages.ts'
import type { Base } from '../../database/open.ts'
import { lireContenuFige } from '../validation/contenu-fige.ts'
import type { LigneRapport } from '../validation/versions.ts'

/**
 * What validated public reports whose years overlap those of a report printed of each count, by key; null when all of them
 * hid it. The latest printed value stands.
 */
export function lireDejaPublies(
  base: Base,
  conventionId: number,
  annee: number,
): ReadonlyMap<string, number | null> {
  const publies = new Map<string, number | null>()
  for (const [cle, imprime] of listValides(base, conventionId, annee).flatMap(ligne => listDe(base, ligne)))
    publies.set(cle, imprime ?? publies.get(cle) ?? null)
  return publies
}

function listValides(base: Base, conventionId: number, annee: number): LigneRapport[] {
  return base.sqlite
    .prepare(
      `SELECT * FROM rapports WHERE convention_id = ? AND annee BETWEEN ? AND ? AND contenu_sha256 IS NOT NULL
       ORDER BY annee, version`,
    )
    .all(conventionId, annee - 2, annee + 1) as LigneRapport[]
}

function listDe(base: Base, ligne: LigneRapport): [string, number | null][] {
  const publics = lireContenuFige(base, ligne)?.destinations.public
  if (publics === null || publics === undefined) return []
  const { annee } = ligne
  const listes = [{ code: null, ...publics }, ...publics.territoires]
  return listes.flatMap(({ code, actuels, precedents }) => [
    ...listPublies(actuels, { annee, territoire: code }),
    ...listPublies(precedents, { annee: annee - 1, territoire: code }),
  ])
}
