import type { Convention } from '../../../shared/domain/convention.ts'
import type { Base } from '../database/open.ts'

/** Commitments whose due date passed without the expected number, with what is missing, in the order of the convention. */
export function listEngagementsEnRetard(
  _base: Base,
  _conventionId: number,
  _profil: Convention,
  _jour: number,
): { code: string; texte: string }[] {
  return []
}
