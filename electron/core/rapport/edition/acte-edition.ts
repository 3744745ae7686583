import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { Context } from '../../context.ts'
import { getConventionStockee } from '../../conventions/store.ts'
import { ecrireJournal } from '../../database/journal.ts'
import type { Base } from '../../database/open.ts'
import { inTransaction } from '../../database/transaction.ts'
import { findVersion, type LigneRapport } from '../validation/versions.ts'
import { insererChapitre, type LigneChapitre, listChapitresNeufs } from './lignes-chapitres.ts'

export type RefRapport = { convention: string; annee: number }
/** What the journal keeps of an act: numbers and codes, never a name. */
export type Detail = Record<string, number | string>

/**
 * One act on the draft of a year, in one transaction: the first one stores the report and all its chapters. `geste` gives
 * what the journal keeps, and the revision is raised; null says that nothing changed. Throws `rapport_fige`, `rapport_relu`.
 */
export function enEdition(
  ctx: Context,
  ref: RefRapport,
  action: string,
  geste: (base: Base, ligne: LigneRapport) => Detail | null,
): Promise<void> {
  return inTransaction(ctx.base(), base => {
    const ligne = obtenirBrouillon(ctx, base, ref)
    const detail = geste(base, ligne)
    if (detail === null) return
    base.sqlite.prepare('UPDATE rapports SET revision = revision + 1 WHERE id = ?').run(ligne.id)
    ecrireJournal(base.sqlite, {
      faitLe: new Date(ctx.now()).toISOString(),
      utilisateur: ctx.utilisateur,
      action,
      detail: { convention: ref.convention, annee: ref.annee, version: ligne.version, ...detail },
    })
  })
}

/** The latest version, stored when nobody began the report; refused when it is no longer a draft. Inside a transaction. */
export function obtenirBrouillon(ctx: Context, base: Base, ref: RefRapport): LigneRapport {
  const { id, profil } = getConventionStockee(base, ref.convention)
  const ligne = findVersion(base, id, ref.annee)
  if (ligne !== undefined) {
    refuserFige(ligne)
    return ligne
  }
  const chapitres = listChapitresNeufs(base, id, profil, ref.annee)
  const { lastInsertRowid } = base.sqlite
    .prepare(
      `INSERT INTO rapports (convention_id, annee, version, etat, revision, cree_le) VALUES (?, ?, 1, 'brouillon', 0, ?)`,
    )
    .run(id, ref.annee, new Date(ctx.now()).toISOString())
  for (const c of chapitres) insererChapitre(base, Number(lastInsertRowid), c)
  return obtenirBrouillon(ctx, base, ref)
}

/** Refuses what would change a version that was read or validated. */
export function refuserFige({ etat, annee, version }: LigneRapport): void {
  if (etat === 'brouillon') return
  if (etat === 'relu')
    throw new AppError(
      'rapport_relu',
      `Le rapport ${annee} a été relu\u00a0: ses textes ne changent plus. Choisissez «\u00a0Reprendre la rédaction\u00a0» pour le modifier.`,
      { etat },
    )
  throw new AppError(
    'rapport_fige',
    `Le rapport ${annee} (version ${version}) est validé\u00a0: il ne change plus. Pour le modifier, ouvrez une correction, avec son motif.`,
    { etat },
  )
}

/** A chapter of a stored version; throws `chapitre_inconnu`. */
export function getLigneChapitre(base: Base, rapport: LigneRapport, code: string): LigneChapitre {
  const ligne = base.sqlite
    .prepare('SELECT * FROM rapport_chapitres WHERE rapport_id = ? AND code = ?')
    .get(rapport.id, code) as LigneChapitre | undefined
  return ligne ?? refuserInconnu(code, rapport.annee, 'code')
}

/** The refusal of a code that no chapter has. */
export function refuserInconnu(code: string, annee: number, champ: string): never {
  throw new AppError('chapitre_inconnu', `Le rapport ${annee} n’a pas de chapitre «\u00a0${code}\u00a0».`, {
    champ,
  })
}
