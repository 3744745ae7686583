import type { Channel, Output, Request } from '../../../shared/contract.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import { dispatch } from '../handlers.ts'

/** One act of the sample by the same door as the window and the command line; a refusal is thrown. */
export async function jouer<C extends Channel>(
  ctx: Context,
  canal: C,
  entree: Request<C>,
): Promise<Output<C>> {
  const reponse = await dispatch(ctx, canal, entree)
  if (reponse.ok) return reponse.value
  throw new AppError(reponse.erreur.code, reponse.erreur.message, reponse.erreur.details)
}
