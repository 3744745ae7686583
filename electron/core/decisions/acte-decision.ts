import type { Context } from '../context.ts'
import { ecrireJournal } from '../database/journal.ts'
import { refuserModifieAilleurs } from '../database/modifie-ailleurs.ts'
import type { Base } from '../database/open.ts'
import { inTransaction } from '../database/transaction.ts'
import { noterActe } from '../seances/acte.ts'
import { getLigneDecision, type LigneDecision } from './lignes.ts'
import { indexer } from './texte-decision.ts'

type Demande = {
  decision: number
  /** Version that the caller saw; undefined skips the check (scripts). */
  version?: number | undefined
  /** Name of the channel, for the journal. */
  action: string
}

/**
 * What an act tells the history of the decision: a French sentence, null when nothing changed. `seance`: the meeting whose
 * own history must tell it too.
 */
export type ActeDecision = { libelle: string | null; seance?: number | undefined }

/**
 * The one door for changing a decision: one transaction, the version checked then raised, one line in its history and one
 * in the journal (numbers only). Refuses with `modifie_ailleurs`, and what changed, when somebody saved since.
 */
export function enDecision(
  ctx: Context,
  demande: Demande,
  fn: (base: Base, decision: LigneDecision) => ActeDecision,
): Promise<void> {
  return inTransaction(ctx.base(), base => {
    const decision = getLigneDecision(base, demande.decision)
    refuserVersion(base, decision, demande.version)
    const { libelle, seance } = fn(base, decision)
    if (libelle === null) return
    noterActeDecision(base, decision.id, getAuteur(ctx), libelle)
    indexer(base, getLigneDecision(base, decision.id))
    const detail = { decision: decision.id }
    if (seance === undefined) journaliser(ctx, base, demande.action, detail)
    else noterActe(ctx, base, seance, demande.action, `Décision « ${decision.titre} » : ${libelle}`, detail)
  })
}

/** Who acts, and when, as histories keep it. */
export type Auteur = { faitLe: string; utilisateur: string }

/** The user of the context, now. */
export function getAuteur(ctx: Context): Auteur {
  return { faitLe: new Date(ctx.now()).toISOString(), utilisateur: ctx.utilisateur }
}

/** Raises the version of a decision and tells its history. To be called inside a transaction. */
export function noterActeDecision(base: Base, decision: number, auteur: Auteur, libelle: string): void {
  base.sqlite.prepare('UPDATE decisions SET version = version + 1 WHERE id = ?').run(decision)
  base.sqlite
    .prepare(
      'INSERT INTO decision_actes (decision_id, version, fait_le, utilisateur, libelle) SELECT id, version, ?, ?, ? FROM decisions WHERE id = ?',
    )
    .run(auteur.faitLe, auteur.utilisateur, libelle, decision)
}

/** One line of the journal, numbers and codes only. To be called inside the transaction that it describes. */
export function journaliser(
  ctx: Context,
  base: Base,
  action: string,
  detail: Record<string, number | string>,
): void {
  ecrireJournal(base.sqlite, { ...getAuteur(ctx), action, detail })
}

/** Refuses with what changed when somebody saved since; an undefined version skips the check. */
export function refuserVersion(base: Base, decision: LigneDecision, vue: number | undefined): void {
  if (vue === undefined || vue === decision.version) return
  const changements = base.sqlite
    .prepare('SELECT libelle FROM decision_actes WHERE decision_id = ? AND version > ? ORDER BY version')
    .pluck()
    .all(decision.id, vue) as string[]
  refuserModifieAilleurs('Cette décision', decision.version, changements)
}
