import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Point, Seance, Vote } from '../../../../shared/domain/seance.ts'
import { aUnBrouillon } from '../../../brouillons.ts'
import { formatMoment } from '../../../ui/moments.ts'
import { Notice } from '../../../ui/notice.tsx'
import { nommerBrouillon, SaisieVote } from './saisie-vote.tsx'
import css from './tenir.module.css'
import { texts } from './texts.ts'
import { VerdictVote } from './verdict-vote.tsx'

const t = texts.vote

type Props = { seance: Seance; point: Point; modifiable: boolean; deplie?: boolean }

/** The vote of an item: entry, verdict, correction with its reason, and the votes that were corrected. */
export function VoteDuPoint({ seance, point, modifiable, deplie = false }: Props) {
  const { vote } = point
  const [correction, setCorrection] = useState(
    () => vote !== null && aUnBrouillon(nommerBrouillon(point.id, vote)),
  )
  const [ouverte, setOuverte] = useState(
    deplie || point.type === 'decision' || aUnBrouillon(nommerBrouillon(point.id, null)),
  )
  const corrigeable = seance.etat === 'ouverte' || seance.etat === 'close'
  if (vote)
    return (
      <div className={css['pile']}>
        <VerdictVote vote={vote} membres={seance.membres} />
        {correction ? (
          <SaisieVote seance={seance} point={point} corrige={vote} fermer={() => setCorrection(false)} />
        ) : null}
        {corrigeable && !correction ? (
          <div className={css['boutons']}>
            <Button variant="default" onClick={() => setCorrection(true)}>
              {t.corriger}
            </Button>
          </div>
        ) : null}
        <Traces votes={point.votesCorriges} courant={vote} />
      </div>
    )
  if (!modifiable) return <p>{t.pasDeVote}</p>
  if (!point.quorum.atteint)
    return (
      <Notice tone="attention">
        <p>{t.sansQuorum}</p>
      </Notice>
    )
  if (!ouverte)
    return (
      <div className={css['boutons']}>
        <Button variant="default" onClick={() => setOuverte(true)}>
          {t.ouvrir}
        </Button>
      </div>
    )
  return <SaisieVote seance={seance} point={point} corrige={null} fermer={() => setOuverte(false)} />
}

/** Votes that were corrected, oldest first, each with the reason that its correction gave. */
function Traces({ votes, courant }: { votes: readonly Vote[]; courant: Vote }) {
  if (votes.length === 0) return null
  const motifs = new Map([...votes, courant].map(v => [v.remplace, v.motif]))
  return (
    <div className={css['traces']}>
      <h3 className={css['sousTitre']}>{t.traces(votes.length)}</h3>
      <ul>
        {votes.map(v => {
          const motif = motifs.get(v.id) ?? null
          return (
            <li key={v.id}>
              <s>{v.phrase}</s> {t.enregistreLe(formatMoment(v.faitLe))}
              {motif === null ? null : <strong> {t.corrigeCar(motif)}</strong>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
