import type { GrilleFse } from '../../../shared/domain/fse.ts'
import type { Context } from '../context.ts'

export async function masquerGrille(
  _ctx: Context,
  _convention: string,
  grille: GrilleFse,
): Promise<GrilleFse> {
  return grille
}
