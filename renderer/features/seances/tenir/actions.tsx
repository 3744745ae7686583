import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Action } from '../../../../shared/domain/decision.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { formatDate } from '../../../ui/moments.ts'
import { StateBadge, type Tone } from '../../../ui/state-badge.tsx'
import { useActeLie } from './acte-lie.ts'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.actions

const ETATS: Record<Action['etat'], { tone: Tone; symbole: string }> = {
  a_faire: { tone: 'neutre', symbole: '○' },
  en_cours: { tone: 'info', symbole: '▶' },
  faite: { tone: 'ok', symbole: '✓' },
  abandonnee: { tone: 'neutre', symbole: '–' },
}

/** What an added action hangs on: a decision, or the meeting alone. */
type Ajout = { seance: number; decision: number | null }
type Props = { actions: readonly Action[]; modifiable: boolean; ajout: Ajout }

/** Actions, each with who and when; one more can be added. */
export function ActionsDe({ actions, modifiable, ajout }: Props) {
  const [ouvert, setOuvert] = useState(false)
  return (
    <div className={css['pile']}>
      {actions.length > 0 ? (
        <ul className={css['lignes']} aria-label={t.titre}>
          {actions.map(a => (
            <LigneAction key={a.id} action={a} />
          ))}
        </ul>
      ) : null}
      {ouvert ? <NouvelleAction ajout={ajout} fermer={() => setOuvert(false)} /> : null}
      {modifiable && !ouvert ? (
        <div className={css['boutons']}>
          <Button variant="subtle" onClick={() => setOuvert(true)}>
            {t.ajouter}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function LigneAction({ action: a }: { action: Action }) {
  const faits = [
    a.responsable === null ? null : t.pour(a.responsable),
    a.echeance === null ? null : t.avant(formatDate(a.echeance)),
  ].filter(f => f !== null)
  return (
    <li className={css['ligne']}>
      <span className={css['membre']}>
        {a.intitule}
        {faits.length > 0 ? <span className={css['doux']}>{faits.join(', ')}</span> : null}
      </span>
      <span className={css['actions']}>
        {a.enRetard ? <StateBadge tone="non" symbole="✕" mot={t.retard} /> : null}
        <StateBadge {...ETATS[a.etat]} mot={t.etats[a.etat]} />
      </span>
    </li>
  )
}

function NouvelleAction({ ajout, fermer }: { ajout: Ajout; fermer(): void }) {
  const ajouter = useActeLie('actions:ajouter', ajout.seance)
  const [intitule, setIntitule] = useState('')
  const [responsable, setResponsable] = useState('')
  const [echeance, setEcheance] = useState<string | null>(null)
  const cible = ajout.decision === null ? { seance: ajout.seance } : { decision: ajout.decision }
  return (
    <form
      className={css['champs']}
      aria-label={t.ajouter}
      onSubmit={e => {
        e.preventDefault()
        ajouter.faire(
          { ...cible, intitule: intitule.trim(), responsable: responsable.trim() || null, echeance },
          { onSuccess: fermer },
        )
      }}
    >
      <TextInput
        label={t.intitule}
        value={intitule}
        onChange={e => setIntitule(e.currentTarget.value)}
        error={ajouter.erreurDe('intitule')}
      />
      <TextInput
        label={t.responsable}
        value={responsable}
        onChange={e => setResponsable(e.currentTarget.value)}
        error={ajouter.erreurDe('responsable')}
      />
      <DateField
        label={t.echeance}
        valeur={echeance}
        changer={setEcheance}
        erreur={ajouter.erreurDe('echeance')}
      />
      <div className={css['boutons']}>
        <Button type="submit" loading={ajouter.enCours} disabled={intitule.trim() === ''}>
          {t.enregistrer}
        </Button>
        <Button variant="subtle" onClick={fermer}>
          {texts.decisions.annuler}
        </Button>
      </div>
      <ErrorNotice erreur={ajouter.erreur('intitule', 'responsable', 'echeance')} />
    </form>
  )
}
