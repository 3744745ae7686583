import { AppError } from '../../../shared/domain/erreurs.ts'
import type { EtatSeance } from '../../../shared/domain/seance.ts'
import type { Context } from '../context.ts'
import { ecrireJournal } from '../database/journal.ts'
import { refuserModifieAilleurs } from '../database/modifie-ailleurs.ts'
import type { Base } from '../database/open.ts'
import { inTransaction } from '../database/transaction.ts'
import { getLigneSeance, type LigneSeance } from './lignes.ts'

type Demande = {
  seance: number
  /** Version that the caller saw; undefined skips the check (scripts). */
  version?: number | undefined
  /** Name of the channel, for the journal. */
  action: string
  /** States in which the act is possible. */
  etats: readonly EtatSeance[]
}

/** What an act tells the meeting's own history: a French sentence. `detail` goes to the journal: numbers and codes only, never a name. */
export type Acte<T> = { libelle: string; valeur: T; detail?: Record<string, number | string> }

/**
 * The one door for changing a meeting: one transaction, the version checked then raised, one line in its history and one
 * in the journal. Refuses with `modifie_ailleurs` (and what changed) when somebody saved since, `etat_seance` when the
 * meeting is not in a state that allows the act.
 */
export function enSeance<T>(
  ctx: Context,
  demande: Demande,
  fn: (base: Base, seance: LigneSeance) => Acte<T>,
): Promise<T> {
  return inTransaction(ctx.base(), base => {
    const seance = getLigneSeance(base, demande.seance)
    refuserVersion(base, seance, demande.version)
    refuserEtat(seance, demande.etats)
    const { libelle, valeur, detail } = fn(base, seance)
    noterActe(ctx, base, seance.id, demande.action, libelle, detail)
    return valeur
  })
}

/** Raises the version of a meeting and tells its history and the journal. To be called inside a transaction. */
export function noterActe(
  ctx: Context,
  base: Base,
  seance: number,
  action: string,
  libelle: string,
  detail: Record<string, number | string> = {},
): void {
  const faitLe = new Date(ctx.now()).toISOString()
  base.sqlite.prepare('UPDATE seances SET version = version + 1 WHERE id = ?').run(seance)
  base.sqlite
    .prepare(
      'INSERT INTO seance_actes (seance_id, version, fait_le, utilisateur, libelle) SELECT id, version, ?, ?, ? FROM seances WHERE id = ?',
    )
    .run(faitLe, ctx.utilisateur, libelle, seance)
  ecrireJournal(base.sqlite, { faitLe, utilisateur: ctx.utilisateur, action, detail: { seance, ...detail } })
}

function refuserVersion(base: Base, seance: LigneSeance, vue: number | undefined): void {
  if (vue === undefined || vue === seance.version) return
  const changements = base.sqlite
    .prepare('SELECT libelle FROM seance_actes WHERE seance_id = ? AND version > ? ORDER BY version')
    .pluck()
    .all(seance.id, vue) as string[]
  refuserModifieAilleurs('Cette séance', seance.version, changements)
}

const ETATS: Record<EtatSeance, string> = {
  prevue: 'est en préparation',
  convoquee: 'est convoquée, mais pas encore ouverte',
  ouverte: 'est ouverte',
  close: 'est close',
  sans_quorum: 'a été close faute de quorum',
  annulee: 'est annulée',
}

function refuserEtat(seance: LigneSeance, etats: readonly EtatSeance[]): void {
  if (etats.includes(seance.etat)) return
  throw new AppError('etat_seance', `La séance ${ETATS[seance.etat]} : cette action n’y est pas possible.`, {
    etat: seance.etat,
    etats,
  })
}
