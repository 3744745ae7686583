import type { GrilleFse, ListeMensuelle, PieceFse } from '../../../shared/domain/fse.ts'
import { programmeDe } from '../../../shared/domain/fse-grilles.ts'
import { suitLeFse } from '../../../shared/domain/fse-pieces.ts'
import type { Context } from '../context.ts'
import { getConventionStockee } from '../conventions/store.ts'
import { calculerGrille } from './grille.ts'
import { listListes } from './listes-mensuelles.ts'
import { compterDossiers, compterPieces } from './participants.ts'

/** What the committee's report says of the fund: its counts cross those of the report, so the public's says none. */
export type DonneesFse = {
  grille: GrilleFse
  suivi: {
    participants: number
    complets: number
    pieces: { piece: PieceFse; requises: number; manquantes: number }[]
    listes: ListeMensuelle[]
  }
}

/** Null when the convention does not speak of the fund. */
export function chargerFse(ctx: Context, convention: string, annee: number): DonneesFse | null {
  const { profil } = getConventionStockee(ctx.base(), convention)
  if (!suitLeFse(profil)) return null
  const exacte = calculerGrille(ctx, { convention, annee, programme: programmeDe(annee) })
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
