import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { inTransaction } from '../database/transaction.ts'
import { noterActe } from '../seances/acte.ts'
import { refuserVersion } from './acte-decision.ts'
import { getLigneDecision } from './lignes.ts'

/**
 * Takes a draft away with the actions planned for it: the meeting's history keeps that it was there. Refuses once it was
 * voted on, and once a paper about it is frozen.
 */
export function retirerDecision(
  ctx: Context,
  { decision, version }: { decision: number; version?: number | undefined },
): Promise<{ retiree: boolean }> {
  return inTransaction(ctx.base(), base => {
    const ligne = getLigneDecision(base, decision)
    refuserVersion(base, ligne, version)
    if (ligne.etat !== 'projet')
      throw new AppError(
        'decision_votee',
        'Cette décision a été soumise au vote : elle reste au registre. Corrigez le vote, ou abandonnez-la.',
      )
    refuserPapierFige(base, decision)
    effacer(base, decision)
    noterActe(
      ctx,
      base,
      ligne.seance_id,
      'decisions:retirer',
      `Projet de décision « ${ligne.titre} » retiré`,
      {
        decision,
      },
    )
    return { retiree: true }
  })
}

function refuserPapierFige(base: Base, decision: number): void {
  const fige = base.sqlite
    .prepare(`SELECT 1 FROM documents WHERE decision_id = ? AND etat <> 'brouillon'`)
    .get(decision)
  if (fige === undefined) return
  throw new AppError(
    'decision_document',
    'Un document validé porte sur ce projet de décision : il ne peut plus être retiré.',
  )
}

function effacer(base: Base, decision: number): void {
  for (const sql of [
    'DELETE FROM action_suivis WHERE action_id IN (SELECT id FROM actions WHERE decision_id = ?)',
    'DELETE FROM actions WHERE decision_id = ?',
    'DELETE FROM documents WHERE decision_id = ?',
    'DELETE FROM decision_actes WHERE decision_id = ?',
    'DELETE FROM decisions WHERE id = ?',
  ])
    base.sqlite.prepare(sql).run(decision)
}
