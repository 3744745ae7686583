import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Base } from '../database/open.ts'

const PAPIERS = {
  releve: 'Le relevé de décisions',
  compte_rendu: 'Le compte rendu',
  extrait: 'L’extrait de délibération',
} as const

/**
 * Refuses to change the vote of an item that a validated paper tells: the relevé and the compte rendu of its meeting, the
 * extract of its own decision. A corrected version (a new draft) opens the way again.
 */
export function refuserPapierValide(base: Base, seance: number, point: number): void {
  const papier = base.sqlite
    .prepare(
      `SELECT d.type FROM documents d LEFT JOIN decisions x ON x.id = d.decision_id
       WHERE d.seance_id = @seance AND d.etat <> 'brouillon'
         AND (d.type IN ('releve', 'compte_rendu') OR (d.type = 'extrait' AND x.point_id = @point))
         AND NOT EXISTS (
           SELECT 1 FROM documents s WHERE s.seance_id = d.seance_id AND s.type = d.type AND s.version > d.version
             AND coalesce(s.decision_id, 0) = coalesce(d.decision_id, 0) AND coalesce(s.place, '') = coalesce(d.place, ''))
       ORDER BY d.id LIMIT 1`,
    )
    .pluck()
    .get({ seance, point }) as keyof typeof PAPIERS | undefined
  if (papier === undefined) return
  throw new AppError(
    'document_valide',
    `${PAPIERS[papier]} est validé et donne ce vote. Faites-en d’abord une version corrigée, avec sa raison, puis corrigez le vote.`,
    { champ: 'vote', document: papier },
  )
}
