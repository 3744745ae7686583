import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Point, Seance } from '../../../../shared/domain/seance.ts'
import { useChannel } from '../../../api.ts'
import { aUnBrouillon } from '../../../brouillons.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { FicheDecision } from './fiche-decision.tsx'
import { FormulaireDecision, nommerBrouillon } from './formulaire-decision.tsx'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.decisions

type Props = { seance: Seance; point: Point; modifiable: boolean }

/** The decisions of an item, as drafts or numbered, and the form that writes one. */
export function DecisionsDuPoint({ seance, point, modifiable }: Props) {
  const liste = useChannel('decisions:list', { seance: seance.id })
  const [ouverte, setOuverte] = useState<number | 'nouvelle' | null>(() =>
    aUnBrouillon(nommerBrouillon(point.id, null)) ? 'nouvelle' : null,
  )
  const decisions = (liste.data ?? []).filter(d => d.point === point.id)
  const fermer = () => setOuverte(null)
  return (
    <div className={css['pile']}>
      <ErrorNotice erreur={liste.error} />
      {decisions.length === 0 && ouverte === null ? <p className={css['doux']}>{t.aucune}</p> : null}
      {decisions.map(d =>
        ouverte === d.id ? (
          <FormulaireDecision key={d.id} seance={seance} point={point} decision={d} fermer={fermer} />
        ) : (
          <FicheDecision
            key={d.id}
            decision={d}
            actionsModifiables={modifiable}
            {...(modifiable ? { modifier: () => setOuverte(d.id) } : {})}
          />
        ),
      )}
      {ouverte === 'nouvelle' ? (
        <FormulaireDecision seance={seance} point={point} decision={null} fermer={fermer} />
      ) : null}
      {modifiable && ouverte === null ? (
        <div className={css['boutons']}>
          <Button variant="default" onClick={() => setOuverte('nouvelle')}>
            {t.proposer}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
