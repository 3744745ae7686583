import { Button, Radio, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import type { Decision } from '../../../shared/domain/decision.ts'
import { keyed } from '../../ui/keyed.ts'
import { formatMomentCourt } from '../../ui/moments.ts'
import { Panel } from '../../ui/panel.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { useActe } from './acte.ts'
import css from './decisions.module.css'
import { RefusGeneral } from './refus-general.tsx'
import { texts } from './texts.ts'

type Choix = Decision['suites'][number]['choix']
const CHOIX = Object.entries(texts.decision.choix).map(([value, label]) => ({ value, label }))
const estChoix = (v: string): v is Choix => Object.hasOwn(texts.decision.choix, v)

/** What the body says of the decision once its effect is seen, and what it said before. */
export function SuiteDecision({ decision: d }: { decision: Decision }) {
  const suivable = d.etat === 'adoptee' || d.etat === 'realisee'
  if (!suivable && d.suites.length === 0) return null
  return (
    <Panel titre={texts.decision.suite}>
      <Histoire suites={d.suites} />
      {suivable ? <Choisir decision={d} /> : null}
    </Panel>
  )
}

function Histoire({ suites }: { suites: Decision['suites'] }) {
  const { lien } = useCadre()
  const t = texts.decision
  if (suites.length === 0) return <p className={css['note']}>{t.suiteAide}</p>
  return (
    <ol className={css['histoire']}>
      {keyed(suites, s => s.faitLe).map(({ key, element: s }) => (
        <li key={key}>
          <span className={css['moment']}>{formatMomentCourt(s.faitLe)}</span>
          <strong>{t.choix[s.choix]}</strong>
          {s.note ? <p>{s.note}</p> : null}
          {s.seance === null ? null : (
            <Link href={lien('seances', String(s.seance))} className={css['retour'] ?? ''}>
              {t.voirSeance}
            </Link>
          )}
        </li>
      ))}
    </ol>
  )
}

function Choisir({ decision: d }: { decision: Decision }) {
  const t = texts.decision
  const [choix, setChoix] = useState<Choix>('maintenir')
  const [note, setNote] = useState('')
  const suivre = useActe('decisions:suivre', d, ['choix', 'note'], () => setNote(''))
  const enregistrer = (e: FormEvent) => {
    e.preventDefault()
    suivre.mutate({ decision: d.id, choix, note: note.trim() || null })
  }
  return (
    <form onSubmit={enregistrer} className={css['champs']} style={{ marginTop: 14 }} noValidate>
      <Radio.Group
        label={t.suiteChoix}
        value={choix}
        error={suivre.erreurDe('choix')}
        onChange={v => estChoix(v) && setChoix(v)}
      >
        <div className={css['choix']}>
          {CHOIX.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t.suiteNote}
        autosize
        minRows={2}
        value={note}
        error={suivre.erreurDe('note')}
        onChange={e => setNote(e.currentTarget.value)}
      />
      <RefusGeneral erreur={suivre.erreurGenerale} oublier={suivre.reset} />
      <div>
        <Button type="submit" variant="default" loading={suivre.isPending}>
          {t.suiteEnregistrer}
        </Button>
      </div>
    </form>
  )
}
