import type { Input } from '../../../../shared/contract.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { Context } from '../../context.ts'
import type { Base } from '../../database/open.ts'
import { enSeance } from '../acte.ts'
import {
  getLignePoint,
  getPointVivant,
  listPointsFixes,
  listPointsVivants,
  numeroterPoints,
} from './lignes-points.ts'

const ETATS = ['prevue', 'convoquee', 'ouverte'] as const

/** Takes an item off the agenda without losing it; refused when a vote, a numbered decision or a movement hangs on it. */
export function ecarterPoint(ctx: Context, demande: Input<'points:ecarter'>): Promise<number> {
  const { seance_id: seance } = getLignePoint(ctx.base(), demande.point)
  const acte = { seance, version: demande.version, action: 'points:ecarter', etats: ETATS }
  return enSeance(ctx, acte, base => {
    const point = getPointVivant(base, seance, demande.point)
    refuserLie(base, point.id)
    base.sqlite.prepare("UPDATE points SET etat = 'ecarte' WHERE id = ?").run(point.id)
    numeroterPoints(
      base,
      listPointsVivants(base, seance).map(p => p.id),
    )
    return {
      libelle: `Point écarté : « ${point.intitule} »`,
      valeur: seance,
      detail: { point: point.id },
    }
  })
}

/** Brings an item back at the place it had; in an open meeting, after what was already begun. */
export function retablirPoint(ctx: Context, demande: Input<'points:retablir'>): Promise<number> {
  const { seance_id: seance } = getLignePoint(ctx.base(), demande.point)
  const acte = { seance, version: demande.version, action: 'points:retablir', etats: ETATS }
  return enSeance(ctx, acte, (base, ligne) => {
    const point = getLignePoint(base, demande.point)
    if (point.etat !== 'ecarte')
      throw new AppError('point_non_ecarte', 'Ce point est déjà à l’ordre du jour.', { champ: 'point' })
    const vivants = listPointsVivants(base, seance).map(p => p.id)
    const fixes = ligne.etat === 'ouverte' ? listPointsFixes(base, seance) : new Set<number>()
    const place = Math.max(point.rang - 1, vivants.findLastIndex(id => fixes.has(id)) + 1)
    base.sqlite.prepare("UPDATE points SET etat = 'a_traiter' WHERE id = ?").run(point.id)
    numeroterPoints(base, vivants.toSpliced(place, 0, point.id))
    return {
      libelle: `Point rétabli : « ${point.intitule} »`,
      valeur: seance,
      detail: { point: point.id },
    }
  })
}

function refuserLie(base: Base, point: number): void {
  const existe = (sql: string) => base.sqlite.prepare(sql).get(point) !== undefined
  if (existe('SELECT 1 FROM votes WHERE point_id = ?'))
    throw new AppError(
      'point_vote',
      'Ce point a été voté : il reste à l’ordre du jour. Si le vote est une erreur, corrigez-le.',
      { champ: 'point' },
    )
  if (existe('SELECT 1 FROM decisions WHERE point_id = ? AND numero IS NOT NULL'))
    throw new AppError(
      'point_decide',
      'Ce point porte une décision numérotée : il reste à l’ordre du jour. Clôturez ou remplacez la décision.',
      { champ: 'point' },
    )
  const mouvement = existe(
    `SELECT 1 FROM (SELECT point_id AS p FROM mouvements UNION ALL SELECT depuis_point_id FROM pouvoirs
     UNION ALL SELECT revoque_point_id FROM pouvoirs) WHERE p = ?`,
  )
  if (mouvement)
    throw new AppError(
      'point_presences',
      'Des arrivées, des départs ou des pouvoirs sont notés à partir de ce point : il reste à l’ordre du jour. Marquez-le plutôt « reporté ».',
      { champ: 'point' },
    )
}
