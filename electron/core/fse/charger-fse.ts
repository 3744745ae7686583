import type { GrilleFse, ListeMensuelle, PieceFse } from '../../../shared/domain/fse.ts'
import { programmeDe } from '../../../shared/domain/fse-grilles.ts'
import { suitLeFse } from '../../../shared/domain/fse-pieces.ts'
import type { Destination } from '../../../shared/domain/secret.ts'
import type { Context } from '../context.ts'
import { getConventionStockee } from '../conventions/store.ts'
import { calculerGrille } from './grille.ts'
import { listListes } from './listes-mensuelles.ts'
import { masquerGrille } from './masquer-grille.ts'
import { compterDossiers, compterPieces } from './participants.ts'

/** What the report says of the fund. Evidence and lists are the committee's business: null for the public. */
export type DonneesFse = {
  grille: GrilleFse
  suivi: {
    participants: number
    complets: number
    pieces: { piece: PieceFse; requises: number; manquantes: number }[]
    listes: ListeMensuelle[]
  } | null
}

/** Null when the convention does not speak of the fund. The grid of the public is masked. */
export async function chargerFse(
  ctx: Context,
  convention: string,
  annee: number,
  destination: Destination,
): Promise<DonneesFse | null> {
  const { profil } = getConventionStockee(ctx.base(), convention)
  if (!suitLeFse(profil)) return null
  const exacte = calculerGrille(ctx, { convention, annee, programme: programmeDe(annee) })
  if (destination === 'public') return { grille: await masquerGrille(profil.secret, exacte), suivi: null }
  const { total, complets } = compterDossiers(ctx, convention, annee)
  return {
    grille: exacte,
    suivi: {
      participants: total,
      complets,
      pieces: compterPieces(ctx, convention, annee),
      listes: listListes(ctx, convention, annee),
    },
  }
}
