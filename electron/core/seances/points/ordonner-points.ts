import type { Input } from '../../../../shared/contract.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { Context } from '../../context.ts'
import type { Base } from '../../database/open.ts'
import { enSeance } from '../acte.ts'
import { getLignePoint, listPointsFixes, listPointsVivants, numeroterPoints } from './lignes-points.ts'

const ETATS = ['prevue', 'convoquee', 'ouverte'] as const

/** Gives the agenda a new order: all its items, each once. In an open meeting, what was begun, treated or voted keeps its place. */
export function ordonnerPoints(ctx: Context, demande: Input<'points:ordonner'>): Promise<number> {
  const acte = { ...demande, action: 'points:ordonner', etats: ETATS }
  return enSeance(ctx, acte, (base, seance) => {
    const avant = listPointsVivants(base, seance.id).map(p => p.id)
    refuserPermutation(avant, demande.points)
    if (seance.etat === 'ouverte') refuserDeplacements(base, seance.id, avant, demande.points)
    numeroterPoints(base, demande.points)
    return { libelle: 'Ordre du jour réordonné', valeur: seance.id, detail: { points: avant.length } }
  })
}

function refuserPermutation(avant: readonly number[], apres: readonly number[]): void {
  const attendus = new Set(avant)
  const donnes = new Set(apres)
  const complet = avant.every(id => donnes.has(id)) && apres.every(id => attendus.has(id))
  if (complet && donnes.size === apres.length) return
  throw new AppError(
    'ordre_incomplet',
    `Le nouvel ordre doit contenir une fois chacun des ${avant.length} points de l’ordre du jour. Relisez la séance, puis recommencez.`,
    { champ: 'points', attendus: avant },
  )
}

function refuserDeplacements(
  base: Base,
  seance: number,
  avant: readonly number[],
  apres: readonly number[],
): void {
  const fixes = listPointsFixes(base, seance)
  const deplace = avant.find((id, i) => fixes.has(id) && apres[i] !== id)
  if (deplace === undefined) return
  throw new AppError(
    'point_deja_traite',
    `Le point « ${getLignePoint(base, deplace).intitule} » est déjà commencé, traité ou lié à la feuille de présence : il garde sa place dans l’ordre du jour.`,
    { champ: 'points', point: deplace },
  )
}
