import { Link } from 'wouter'
import type { Decision } from '../../../shared/domain/decision.ts'
import { useChannel } from '../../api.ts'
import { Panel } from '../../ui/panel.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import css from './decisions.module.css'
import { texts } from './texts.ts'

/** The sentence of the vote, and the meeting in which it was cast. */
export function VoteDecision({ decision: d }: { decision: Decision }) {
  const { lien } = useCadre()
  const t = texts.decision
  const seance = useChannel('seances:get', { seance: d.seance })
  const vote = seance.data?.points.find(p => p.id === d.point)?.vote
  return (
    <Panel titre={t.vote}>
      {d.vote === null ? <p>{t.sansVote}</p> : null}
      {d.vote !== null && seance.data ? <p>{vote?.phrase ?? t.voteIllisible}</p> : null}
      <Link href={lien('seances', String(d.seance))} className={css['retour'] ?? ''}>
        {t.voirSeance}
      </Link>
    </Panel>
  )
}
