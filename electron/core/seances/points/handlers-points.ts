import type { Context } from '../../context.ts'
import type { Handlers } from '../../handlers.ts'
import { chargerSeance } from '../charger.ts'
import { extrairePiece } from '../pieces/extraire-piece.ts'
import { ecarterPiece, joindrePiece, retablirPiece } from '../pieces/joindre-piece.ts'
import { donnerPouvoir, revoquerPouvoir } from '../presences/donner-pouvoir.ts'
import { noterPresences } from '../presences/noter-presences.ts'
import { corrigerVote, enregistrerVote } from '../votes/enregistrer-vote.ts'
import { ajouterPoint } from './ajouter-point.ts'
import { ecarterPoint, retablirPoint } from './ecarter-point.ts'
import { modifierPoint } from './modifier-point.ts'
import { ordonnerPoints } from './ordonner-points.ts'

/** What happens in a meeting: its agenda, its attachments, who is there, what is voted. Every act answers the whole meeting. */
export const pointsHandlers = {
  'points:ajouter': acte(ajouterPoint),
  'points:modifier': acte(modifierPoint),
  'points:ordonner': acte(ordonnerPoints),
  'points:ecarter': acte(ecarterPoint),
  'points:retablir': acte(retablirPoint),

  'pieces:joindre': acte(joindrePiece),
  'pieces:ecarter': acte(ecarterPiece),
  'pieces:retablir': acte(retablirPiece),
  'pieces:extraire': extrairePiece,

  'presences:noter': acte(noterPresences),
  'pouvoirs:donner': acte(donnerPouvoir),
  'pouvoirs:revoquer': acte(revoquerPouvoir),

  'votes:enregistrer': acte(enregistrerVote),
  'votes:corriger': acte(corrigerVote),
} satisfies Pick<
  Handlers,
  | 'points:ajouter'
  | 'points:modifier'
  | 'points:ordonner'
  | 'points:ecarter'
  | 'points:retablir'
  | 'pieces:joindre'
  | 'pieces:ecarter'
  | 'pieces:retablir'
  | 'pieces:extraire'
  | 'presences:noter'
  | 'pouvoirs:donner'
  | 'pouvoirs:revoquer'
  | 'votes:enregistrer'
  | 'votes:corriger'
>

/** The meeting is read after the act, so that its own line of history and the new version are in the answer. */
function acte<D>(fn: (ctx: Context, demande: D) => Promise<number>) {
  return async (ctx: Context, demande: D) => chargerSeance(ctx, ctx.base(), await fn(ctx, demande))
}
