import { Button } from '@mantine/core'
import { IconPresentation } from '@tabler/icons-react'
import { useState } from 'react'
import { formatHeure } from '../../../../shared/domain/dates-en-mots.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useCadre } from '../../cadre/contexte.tsx'
import { Appel } from './appel.tsx'
import { BandeauQuorum } from './bandeau-quorum.tsx'
import { EnTete } from './en-tete.tsx'
import { ListePoints } from './liste-points.tsx'
import { Ouverture } from './ouverture.tsx'
import { PointTenu } from './point-tenu.tsx'
import { Pouvoirs } from './pouvoirs.tsx'
import { PresencesLues } from './presences-lues.tsx'
import { Seconde } from './seconde.tsx'
import css from './tenir.module.css'
import { texts } from './texts.ts'
import { choisirPoint, estModifiable } from './vue.ts'

/** The moment of the meeting: opening, roll, quorum, then one item after the other. */
export function Tenir({ seance }: { seance: Seance }) {
  if (seance.etat === 'prevue' || seance.etat === 'convoquee') return <Ouverture seance={seance} />
  if (seance.etat === 'annulee')
    return (
      <Notice tone="neutre">
        <p>{texts.etats.annulee}</p>
      </Notice>
    )
  return <Tenue seance={seance} />
}

function Tenue({ seance }: { seance: Seance }) {
  const [choisi, setChoisi] = useState<number | null>(() => choisirPoint(seance))
  const point = seance.points.find(p => p.id === choisi) ?? null
  return (
    <div className={css['pile']}>
      {seance.etat === 'close' ? (
        <Notice tone="neutre">
          <p>
            {texts.etats.close(seance.closeA === null ? '' : formatHeure(seance.closeA))}{' '}
            {texts.etats.lecture}
          </p>
        </Notice>
      ) : null}
      <div className={css['haut']}>
        <EnTete seance={seance} />
        {estModifiable(seance) ? <VersModeSeance seance={seance.id} /> : null}
      </div>
      <div className={css['colle']}>
        <BandeauQuorum seance={seance} point={point} />
      </div>
      {seance.etat === 'sans_quorum' ? <Seconde seance={seance} /> : null}
      <div className={css['deux']}>
        <ListePoints seance={seance} choisi={choisi} choisir={setChoisi} />
        {point ? (
          <PointTenu key={point.id} seance={seance} point={point} choisir={setChoisi} />
        ) : (
          <Ouverts seance={seance} choisir={setChoisi} />
        )}
      </div>
    </div>
  )
}

function VersModeSeance({ seance }: { seance: number }) {
  const { aller } = useCadre()
  return (
    <Button
      variant="default"
      leftSection={<IconPresentation size={20} />}
      onClick={() => aller('seances', String(seance), 'mode')}
    >
      {texts.points.mode}
    </Button>
  )
}

/** What is settled before the first item: the roll and the proxies. */
function Ouverts({ seance, choisir }: { seance: Seance; choisir(point: number | null): void }) {
  const modifiable = estModifiable(seance)
  const premier = seance.points[0]
  return (
    <div className={css['pile']}>
      <Panel titre={texts.appel.titre}>
        {modifiable ? (
          <Appel seance={seance} point={null} presences={seance.presences} />
        ) : (
          <PresencesLues seance={seance} presences={seance.presences} />
        )}
      </Panel>
      <Panel titre={texts.pouvoirs.titre}>
        <Pouvoirs seance={seance} point={null} modifiable={modifiable} />
      </Panel>
      {premier && seance.presences.length > 0 && seance.quorum.atteint ? (
        <div className={css['boutons']}>
          <Button onClick={() => choisir(premier.id)}>{texts.points.suivant}</Button>
        </div>
      ) : null}
    </div>
  )
}
