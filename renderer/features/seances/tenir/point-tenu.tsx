import { Button } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import type { Point, Seance } from '../../../../shared/domain/seance.ts'
import { Panel } from '../../../ui/panel.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { DecisionsDuPoint } from './decisions-point.tsx'
import { EtatPoint } from './etat-point.tsx'
import { Mouvements } from './mouvements.tsx'
import { NotesPoint } from './notes-point.tsx'
import { SansDecision } from './sans-decision.tsx'
import { SuiteDecision } from './suite-decision.tsx'
import css from './tenir.module.css'
import { texts } from './texts.ts'
import { VoteDuPoint } from './vote-point.tsx'
import { ETATS_POINT, estModifiable, voisin } from './vue.ts'

const t = texts.points

type Props = { seance: Seance; point: Point; choisir(point: number | null): void }

/** One item being held: who is there, what is said, what is decided, the vote. */
export function PointTenu({ seance, point, choisir }: Props) {
  const modifiable = estModifiable(seance)
  const props = { seance, point, modifiable }
  return (
    <section className={css['pile']} aria-labelledby={`point-${point.id}`}>
      <EntetePoint {...props} />
      <Panel titre={texts.mouvements.titre}>
        <Mouvements {...props} />
      </Panel>
      <Panel titre={texts.notes.titre}>
        <NotesPoint point={point} modifiable={seance.etat !== 'annulee'} />
      </Panel>
      {point.decisionSuivie === null ? null : (
        <SuiteDecision seance={seance} decision={point.decisionSuivie} modifiable={modifiable} />
      )}
      {point.type === 'decision' ? (
        <Panel titre={texts.decisions.titre}>
          <DecisionsDuPoint {...props} />
        </Panel>
      ) : (
        <SansDecision point={point} modifiable={modifiable} />
      )}
      {point.type === 'information' ? null : (
        <Panel titre={texts.vote.titre} note={texts.vote.votants(point.votants)}>
          <VoteDuPoint {...props} />
        </Panel>
      )}
      <PiedPoint seance={seance} point={point} choisir={choisir} />
    </section>
  )
}

type PropsPoint = { seance: Seance; point: Point; modifiable: boolean }

function EntetePoint({ point, modifiable }: PropsPoint) {
  const faits = [
    t.types[point.type],
    point.rapporteur === null ? null : t.rapporteur(point.rapporteur),
    point.dureeMin === null ? null : t.duree(point.dureeMin),
  ]
  return (
    <div className={css['entetePoint']}>
      <h2 className={css['intitule']} id={`point-${point.id}`}>
        {point.numero}. {point.intitule}
      </h2>
      <p className={css['doux']}>
        <StateBadge {...ETATS_POINT[point.etat]} mot={t.etats[point.etat]} />{' '}
        {faits.filter(f => f !== null).join(' · ')}
      </p>
      {point.texte === '' ? null : <p className={css['texte']}>{point.texte}</p>}
      {point.pieces.length > 0 ? (
        <p className={css['doux']}>
          {t.pieces} : {point.pieces.map(p => p.nom).join(', ')}
        </p>
      ) : null}
      {modifiable ? <EtatPoint point={point} /> : null}
    </div>
  )
}

function PiedPoint({ seance, point, choisir }: Props) {
  const avant = voisin(seance.points, point.id, -1)
  const apres = voisin(seance.points, point.id, 1)
  return (
    <div className={css['boutons']}>
      <Button
        variant="default"
        leftSection={<IconArrowLeft size={20} />}
        onClick={() => choisir(avant?.id ?? null)}
      >
        {avant ? t.precedent : t.appel}
      </Button>
      {apres ? (
        <Button
          variant="default"
          rightSection={<IconArrowRight size={20} />}
          onClick={() => choisir(apres.id)}
        >
          {t.suivant}
        </Button>
      ) : null}
    </div>
  )
}
