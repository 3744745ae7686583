import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { RapportAnnuel } from '../../../../shared/domain/rapport.ts'
import type { Context } from '../../context.ts'
import { getConventionStockee } from '../../conventions/store.ts'
import { ecrireJournal } from '../../database/journal.ts'
import type { Base } from '../../database/open.ts'
import { inTransaction } from '../../database/transaction.ts'
import { obtenirBrouillon } from '../edition/acte-edition.ts'
import { decrireRapport } from '../edition/decrire-rapport.ts'
import { findVersion, type LigneRapport } from './versions.ts'

/** `revision`: the one that the caller saw; without it, nothing is checked. */
export type RefRapport = { convention: string; annee: number; revision?: number | undefined }

/**
 * One act on the latest version of a report: one transaction, the revision that the caller saw checked, one line in the
 * journal. `geste` changes the row; the revision is raised for it.
 */
export function enRapport(
  ctx: Context,
  ref: RefRapport,
  action: string,
  geste: (base: Base, ligne: LigneRapport) => void,
): Promise<RapportAnnuel> {
  return inTransaction(ctx.base(), base => {
    const ligne = findDerniere(base, ref) ?? obtenirBrouillon(ctx, base, ref)
    refuserAncienne(ligne, ref.revision)
    geste(base, ligne)
    clore(ctx, base, ref, action, ligne)
    return decrireRapport(base, { convention: ref.convention, annee: ref.annee })
  })
}

/** Raises the revision of a version and journals the act. To be called inside a transaction. */
export function clore(
  ctx: Context,
  base: Base,
  ref: RefRapport,
  action: string,
  { id, version }: LigneRapport,
): void {
  base.sqlite.prepare('UPDATE rapports SET revision = revision + 1 WHERE id = ?').run(id)
  ecrireJournal(base.sqlite, {
    faitLe: new Date(ctx.now()).toISOString(),
    utilisateur: ctx.utilisateur,
    action,
    detail: { convention: ref.convention, annee: ref.annee, version },
  })
}

/** The latest version of a report; undefined when nobody began it. */
export function findDerniere(base: Base, ref: RefRapport): LigneRapport | undefined {
  return findVersion(base, getConventionStockee(base, ref.convention).id, ref.annee)
}

/** Refuses (`modifie_ailleurs`) an act on another revision than the one that its author saw. */
export function refuserAncienne(ligne: LigneRapport, vue: number | undefined): void {
  if (vue === undefined || vue === ligne.revision) return
  throw new AppError(
    'modifie_ailleurs',
    `Le rapport ${ligne.annee} a été modifié dans une autre fenêtre depuis que vous l’avez ouvert. Rien n’a été enregistré\u00a0: relisez-le, puis recommencez.`,
    { revision: ligne.revision },
  )
}

const ETATS: Record<LigneRapport['etat'], string> = {
  brouillon: 'est encore un brouillon',
  relu: 'est relu, mais pas encore validé',
  valide: 'est déjà validé',
  diffuse: 'est déjà diffusé',
}

/** Refuses (`etape_rapport`) an act that comes before or after its time. */
export function refuserEtape(
  ligne: LigneRapport,
  attendus: readonly LigneRapport['etat'][],
  verbe: string,
): void {
  if (!attendus.includes(ligne.etat)) throw refusEtape(ligne, verbe)
}

/** The refusal of an act on a report that is not at that stage. */
export function refusEtape({ annee, etat }: Pick<LigneRapport, 'annee' | 'etat'>, verbe: string): AppError {
  return new AppError(
    'etape_rapport',
    `Impossible de ${verbe} le rapport ${annee}\u00a0: il ${ETATS[etat]}.`,
    { champ: 'etat', etat },
  )
}
