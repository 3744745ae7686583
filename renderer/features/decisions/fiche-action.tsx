import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Action } from '../../../shared/domain/decision.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useActe } from './acte.ts'
import css from './decisions.module.css'
import { RefusGeneral } from './refus-general.tsx'
import { texts } from './texts.ts'

const CHAMPS = ['intitule', 'responsable', 'echeance'] as const

/** What is to be done, by whom and for when. What was not touched follows the action. */
export function FicheAction({ action }: { action: Action }) {
  const t = texts.suivi
  const [saisi, setSaisi] = useState<Partial<Pick<Action, 'intitule' | 'responsable' | 'echeance'>>>({})
  const { intitule, responsable, echeance } = { ...action, ...saisi }
  const modifier = useActe('actions:modifier', action, CHAMPS, () => setSaisi({}))
  const enregistrer = (e: FormEvent) => {
    e.preventDefault()
    modifier.mutate({
      action: action.id,
      intitule,
      responsable: responsable?.trim() || null,
      echeance,
    })
  }
  return (
    <Panel titre={t.modifier}>
      <form onSubmit={enregistrer} className={css['champs']} noValidate>
        <TextInput
          label={t.intitule}
          value={intitule}
          error={modifier.erreurDe('intitule')}
          onChange={e => setSaisi({ ...saisi, intitule: e.currentTarget.value })}
        />
        <div className={css['cote']}>
          <TextInput
            label={t.responsable}
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
        </div>
        <RefusGeneral erreur={modifier.erreurGenerale} oublier={modifier.reset} />
        {modifier.isSuccess ? (
          <Notice tone="ok">
            <p>{t.ficheEnregistree}</p>
          </Notice>
        ) : null}
        <div>
          <Button type="submit" variant="default" loading={modifier.isPending}>
            {t.enregistrerFiche}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
