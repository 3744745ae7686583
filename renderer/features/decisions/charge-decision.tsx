import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Decision } from '../../../shared/domain/decision.ts'
import { DateField } from '../../ui/date-field.tsx'
import { useActe } from './acte.ts'
import css from './decisions.module.css'
import { RefusGeneral } from './refus-general.tsx'
import { texts } from './texts.ts'

const CHAMPS = ['responsable', 'echeance'] as const
type Charge = Pick<Decision, 'responsable' | 'echeance'>

/** Who carries the decision and by when: it may change as long as the decision is followed. */
export function ChargeDecision({ decision: d }: { decision: Decision }) {
  const [ouvert, setOuvert] = useState(false)
  if (d.etat !== 'adoptee' && d.etat !== 'projet') return null
  if (ouvert) return <Formulaire decision={d} fermer={() => setOuvert(false)} />
  return (
    <div className={css['boutons']}>
      <Button variant="default" aria-label={texts.decision.changerQuoi} onClick={() => setOuvert(true)}>
        {texts.decision.changer}
      </Button>
    </div>
  )
}

function Formulaire({ decision: d, fermer }: { decision: Decision; fermer(): void }) {
  const t = texts.decision
  const champ = useRef<HTMLInputElement>(null)
  useEffect(() => champ.current?.focus(), [])
  const [saisi, setSaisi] = useState<Partial<Charge>>({})
  const { responsable, echeance } = { ...d, ...saisi }
  const modifier = useActe('decisions:modifier', d, CHAMPS, fermer)
  const enregistrer = (e: FormEvent) => {
    e.preventDefault()
    modifier.mutate({
      decision: d.id,
      responsable: responsable?.trim() || null,
      echeance,
    })
  }
  return (
    <form onSubmit={enregistrer} className={css['champs']} style={{ marginTop: 14 }} noValidate>
      <TextInput
        label={t.responsable}
        ref={champ}
        value={responsable ?? ''}
        error={modifier.erreurDe('responsable')}
        onChange={e => setSaisi({ ...saisi, responsable: e.currentTarget.value })}
      />
      <DateField
        label={t.echeance}
        valeur={echeance}
        changer={jour => setSaisi({ ...saisi, echeance: jour })}
        erreur={modifier.erreurDe('echeance')}
      />
      <RefusGeneral erreur={modifier.erreurGenerale} oublier={modifier.reset} />
      <div className={css['boutons']}>
        <Button type="submit" loading={modifier.isPending}>
          {t.enregistrer}
        </Button>
        <Button variant="subtle" onClick={fermer}>
          {t.abandonnerSaisie}
        </Button>
      </div>
    </form>
  )
}
