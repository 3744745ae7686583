import type { Seance } from '../../../../shared/domain/seance.ts'

/**
 * What the history says after a movement that changes who could vote at an item already voted: the vote is not touched,
 * the secretary corrects it. `seance` is the meeting after the movement. Empty when every vote still stands.
 */
export function direVotesACorriger({ points }: Pick<Seance, 'points'>): string {
  const phrases = points.flatMap(point => {
    if (point.vote === null || (point.vote.votants === point.votants && point.quorum.atteint)) return []
    return `. Le vote du point ${point.numero} a été compté pour ${formatVotants(point.vote.votants)} et la feuille de présence en donne ${point.votants} : corrigez-le`
  })
  return phrases.join('')
}

function formatVotants(n: number): string {
  return `${n} ${n > 1 ? 'votants' : 'votant'}`
}
