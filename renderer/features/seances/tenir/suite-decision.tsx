import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useActeLie } from './acte-lie.ts'
import { ChoixRadio } from './choix-radio.tsx'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.suite
type Choix = keyof typeof t.choix
const CHOIX = (Object.keys(t.choix) as Choix[]).map(value => ({ value, label: t.choix[value] }))

type Props = { seance: Seance; decision: number; modifiable: boolean }

/** What an earlier decision changed, and what the meeting wants of it: keep, adjust, give up. */
export function SuiteDecision({ seance, decision, modifiable }: Props) {
  const lue = useChannel('decisions:get', { decision })
  const effet = useChannel('decisions:effet', { decision })
  const faite = lue.data?.suites.find(suite => suite.seance === seance.id)
  const titre = lue.data
    ? `${lue.data.numero === null ? '' : `${texts.decisions.numero(lue.data.numero)} – `}${lue.data.titre}`
    : ''
  return (
    <Panel titre={t.titre}>
      <div className={css['pile']}>
        <ErrorNotice erreur={lue.error ?? effet.error} />
        <p>
          <strong>{titre}</strong>
        </p>
        {effet.data ? <p>{effet.data.phrase}</p> : null}
        {faite ? (
          <Notice tone="ok">
            <p>
              {t.faite(t.choix[faite.choix])} {faite.note ?? ''}
            </p>
          </Notice>
        ) : null}
        {modifiable && lue.data ? (
          <ChoisirSuite seance={seance.id} decision={decision} version={lue.data.version} />
        ) : null}
      </div>
    </Panel>
  )
}

type PropsChoix = { seance: number; decision: number; version: number }

function ChoisirSuite({ seance, decision, version }: PropsChoix) {
  const suivre = useActeLie('decisions:suivre', seance)
  const [choix, setChoix] = useState<Choix | null>(null)
  const [note, setNote] = useState('')
  return (
    <form
      className={css['pile']}
      onSubmit={e => {
        e.preventDefault()
        if (choix) suivre.faire({ decision, version, seance, choix, note: note.trim() || null })
      }}
    >
      <ChoixRadio nom={t.question} visible options={CHOIX} valeur={choix} changer={c => setChoix(c)} />
      <Textarea
        label={t.note}
        autosize
        minRows={1}
        value={note}
        onChange={e => setNote(e.currentTarget.value)}
        error={suivre.erreurDe('note')}
      />
      <div className={css['boutons']}>
        <Button type="submit" variant="default" disabled={choix === null} loading={suivre.enCours}>
          {t.enregistrer}
        </Button>
      </div>
      <ErrorNotice erreur={suivre.erreur('note')} />
    </form>
  )
}
