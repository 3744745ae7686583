import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { chargerSeance } from './charger.ts'

/**
 * What the history says after a movement that changes who could vote at an item already voted: the vote is not touched,
 * the secretary corrects it. Empty when every vote still stands. To be called inside the transaction, after the change.
 */
export function direVotesACorriger(ctx: Context, base: Base, seance: number): string {
  const phrases = chargerSeance(ctx, base, seance).points.flatMap(point => {
    if (point.vote === null || (point.vote.votants === point.votants && point.quorum.atteint)) return []
    return `. Le vote du point ${point.numero} a été compté pour ${point.vote.votants} votants et la feuille de présence en donne ${point.votants} : corrigez-le`
  })
  return phrases.join('')
}
