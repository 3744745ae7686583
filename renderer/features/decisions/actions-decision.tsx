import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Decision } from '../../../shared/domain/decision.ts'
import { useSaisie } from '../../saisie.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Panel } from '../../ui/panel.tsx'
import css from './decisions.module.css'
import { RefusGeneral } from './refus-general.tsx'
import { SuiviAction } from './suivi-action.tsx'
import { TableActions } from './table-actions.tsx'
import { texts } from './texts.ts'
import { ordonnerActions } from './vue.ts'

/** What carries the decision out, and one more. */
export function ActionsDecision({ decision: d }: { decision: Decision }) {
  const [suivie, setSuivie] = useState<number | null>(null)
  const [rang, setRang] = useState(0)
  return (
    <Panel titre={texts.decision.actions}>
      {d.actions.length === 0 ? (
        <p>{texts.decision.sansAction}</p>
      ) : (
        <TableActions actions={ordonnerActions(d.actions)} suivre={a => setSuivie(a.id)} sansOrigine />
      )}
      <Ajouter key={rang} decision={d.id} apres={() => setRang(rang + 1)} />
      <SuiviAction action={d.actions.find(a => a.id === suivie) ?? null} fermer={() => setSuivie(null)} />
    </Panel>
  )
}

const CHAMPS = ['intitule', 'responsable', 'echeance'] as const

function Ajouter({ decision, apres }: { decision: number; apres(): void }) {
  const t = texts.suivi
  const [intitule, setIntitule] = useState('')
  const [responsable, setResponsable] = useState('')
  const [echeance, setEcheance] = useState<string | null>(null)
  const ajouter = useSaisie('actions:ajouter', CHAMPS, apres)
  const enregistrer = (e: FormEvent) => {
    e.preventDefault()
    ajouter.mutate({ decision, intitule, responsable: responsable.trim() || null, echeance })
  }
  return (
    <form onSubmit={enregistrer} className={css['champs']} style={{ marginTop: 16 }} noValidate>
      <TextInput
        label={t.ajouter}
        value={intitule}
        error={ajouter.erreurDe('intitule')}
        onChange={e => setIntitule(e.currentTarget.value)}
      />
      <div className={css['cote']}>
        <TextInput
          label={t.responsable}
          value={responsable}
          error={ajouter.erreurDe('responsable')}
          onChange={e => setResponsable(e.currentTarget.value)}
        />
        <DateField
          label={t.echeance}
          valeur={echeance}
          changer={setEcheance}
          erreur={ajouter.erreurDe('echeance')}
        />
      </div>
      <RefusGeneral erreur={ajouter.erreurGenerale} oublier={ajouter.reset} />
      <div>
        <Button type="submit" variant="default" loading={ajouter.isPending}>
          {t.ajouterBouton}
        </Button>
      </div>
    </form>
  )
}
