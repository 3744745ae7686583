import type { Point, Seance } from '../../../../shared/domain/seance.ts'

type PointVote = Pick<Point, 'numero' | 'vote' | 'votants'> & { quorum: { atteint: boolean } }

/**
 * Why the vote of an item no longer stands, in one sentence without its full stop: the roll was changed after it. The vote
 * is not touched, the secretary corrects it. Null when it stands, or when nobody voted.
 */
export function direVoteACorriger({ numero, vote, votants, quorum }: PointVote): string | null {
  if (vote === null || (vote.votants === votants && quorum.atteint)) return null
  return `Le vote du point ${numero} a été compté pour ${vote.votants} ${vote.votants > 1 ? 'votants' : 'votant'} et la feuille de présence en donne ${votants} : corrigez-le`
}

/** What the history adds after a movement, `seance` being the meeting after it. Empty when every vote still stands. */
export function direVotesACorriger({ points }: Pick<Seance, 'points'>): string {
  return points
    .flatMap(point => direVoteACorriger(point) ?? [])
    .map(phrase => `. ${phrase}`)
    .join('')
}
