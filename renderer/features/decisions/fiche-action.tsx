import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Action } from '../../../shared/domain/decision.ts'
import { useSaisie } from '../../saisie.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import css from './decisions.module.css'
import { RefusGeneral } from './refus-general.tsx'
import { texts } from './texts.ts'

const CHAMPS = ['intitule', 'responsable', 'echeance'] as const

/** What is to be done, by whom and for when. */
export function FicheAction({ action }: { action: Action }) {
  const t = texts.suivi
  const [intitule, setIntitule] = useState(action.intitule)
  const [responsable, setResponsable] = useState(action.responsable ?? '')
  const [echeance, setEcheance] = useState(action.echeance)
  const modifier = useSaisie('actions:modifier', CHAMPS)
  const enregistrer = (e: FormEvent) => {
    e.preventDefault()
    modifier.mutate({
      action: action.id,
      version: action.version,
      intitule,
      responsable: responsable.trim() || null,
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
          onChange={e => setIntitule(e.currentTarget.value)}
        />
        <div className={css['cote']}>
          <TextInput
            label={t.responsable}
            value={responsable}
            error={modifier.erreurDe('responsable')}
            onChange={e => setResponsable(e.currentTarget.value)}
          />
          <DateField
            label={t.echeance}
            valeur={echeance}
            changer={setEcheance}
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
