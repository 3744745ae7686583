import { partiesDuJour } from '../../../shared/domain/dates.ts'
import type { BaseDecision } from '../../../shared/domain/decision.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { formatNumero, type LigneDecision } from './lignes.ts'

/** Figures of the drafts of an item that want to move an indicator, by decision. To be read before the transaction of the vote. */
export async function lireBases(_ctx: Context, _point: number): Promise<Map<number, BaseDecision>> {
  return new Map()
}

/**
 * What a vote makes of the decisions of its item: numbers, states, replaced decisions. To be called inside the transaction
 * of the vote, after the vote is stored.
 */
export function appliquerVerdict(
  base: Base,
  d: { point: number; verdict: 'adopte' | 'rejete'; bases: Map<number, BaseDecision> },
): void {
  const lignes = base.sqlite
    .prepare('SELECT * FROM decisions WHERE point_id = ? ORDER BY id')
    .all(d.point) as LigneDecision[]
  for (const ligne of lignes) {
    if (d.verdict === 'adopte') adopter(base, ligne)
    else base.sqlite.prepare(`UPDATE decisions SET etat = 'rejetee' WHERE id = ?`).run(ligne.id)
  }
}

function adopter(base: Base, ligne: LigneDecision): void {
  if (ligne.numero !== null) {
    base.sqlite.prepare(`UPDATE decisions SET etat = 'adoptee' WHERE id = ?`).run(ligne.id)
    return
  }
  const { annee } = partiesDuJour(ligne.date)
  const numero = base.sqlite
    .prepare(
      'SELECT coalesce(max(numero), 0) + 1 FROM decisions WHERE convention_id = ? AND instance = ? AND annee = ?',
    )
    .pluck()
    .get(ligne.convention_id, ligne.instance, annee) as number
  base.sqlite
    .prepare(
      `UPDATE decisions SET etat = 'adoptee', annee = ?, numero = ?, version = version + 1, recherche = recherche || ' ' || ? WHERE id = ?`,
    )
    .run(annee, numero, formatNumero({ annee, numero }), ligne.id)
}
