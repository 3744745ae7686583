import { listPublies } from '../../../../shared/domain/secret/lister-masquages.ts'
import type { Base } from '../../database/open.ts'
import { lireContenuFige } from '../validation/contenu-fige.ts'
import type { LigneRapport } from '../validation/versions.ts'

/**
 * What validated public reports whose years overlap those of a report already showed (false) or hid (true), by key of the
 * count. A count that one of them showed is shown, whatever another one did.
 */
export function lireDejaPublies(
  base: Base,
  conventionId: number,
  annee: number,
): ReadonlyMap<string, boolean> {
  const publies = new Map<string, boolean>()
  for (const [cle, cache] of listValides(base, conventionId, annee).flatMap(ligne => listDe(base, ligne)))
    publies.set(cle, cache && publies.get(cle) !== false)
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

function listDe(base: Base, ligne: LigneRapport): [string, boolean][] {
  const publics = lireContenuFige(base, ligne)?.destinations.public
  if (publics === null || publics === undefined) return []
  const { annee } = ligne
  const listes = [{ code: null, ...publics }, ...publics.territoires]
  return listes.flatMap(({ code, actuels, precedents }) => [
    ...listPublies(actuels, { annee, territoire: code }),
    ...listPublies(precedents, { annee: annee - 1, territoire: code }),
  ])
}
