import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatHeure } from '../../../../shared/domain/dates-en-mots.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useActe } from '../acte.ts'
import { listChoix, nomDe, nommerMembres } from './noms.ts'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.ouverture

/** Since when the meeting is open, who chairs it and who writes; both may be changed. */
export function EnTete({ seance }: { seance: Seance }) {
  const [change, setChange] = useState(false)
  const noms = nommerMembres(seance.membres)
  if (change) return <ChangerBureau seance={seance} fermer={() => setChange(false)} />
  return (
    <div className={css['bureau']}>
      <div>
        <strong>{t.ouverteA(seance.ouverteA === null ? '' : formatHeure(seance.ouverteA))}</strong>
        <p>
          {t.preside(seance.president === null ? t.sans : nomDe(noms, seance.president))} ·{' '}
          {t.secretariat(seance.secretaire ?? t.sans)}
        </p>
      </div>
      {seance.etat === 'ouverte' ? (
        <Button variant="subtle" onClick={() => setChange(true)} aria-label={t.modifier}>
          {t.changer}
        </Button>
      ) : null}
    </div>
  )
}

type PropsBureau = {
  seance: Seance
  president: string | null
  setPresident(place: string | null): void
  secretaire: string
  setSecretaire(nom: string): void
  erreurDe(champ: string): string | null
}

/** Who chairs and who writes. */
export function ChampsBureau(p: PropsBureau) {
  const noms = nommerMembres(p.seance.membres)
  return (
    <>
      <Select
        label={t.president}
        placeholder={t.personne}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': texts.pouvoirs.choisir }}
        data={listChoix(
          noms,
          p.seance.membres.filter(m => !m.vacant),
        )}
        value={p.president}
        onChange={p.setPresident}
        error={p.erreurDe('president')}
      />
      <TextInput
        label={t.secretaire}
        value={p.secretaire}
        onChange={e => p.setSecretaire(e.currentTarget.value)}
        error={p.erreurDe('secretaire')}
      />
    </>
  )
}

function ChangerBureau({ seance, fermer }: { seance: Seance; fermer(): void }) {
  const modifier = useActe('seances:modifier')
  const [president, setPresident] = useState(seance.president)
  const [secretaire, setSecretaire] = useState(seance.secretaire ?? '')
  return (
    <form
      className={css['champs']}
      onSubmit={e => {
        e.preventDefault()
        modifier.faire(
          { seance: seance.id, president, secretaire: secretaire.trim() || null },
          { onSuccess: fermer },
        )
      }}
    >
      <ChampsBureau
        {...{ seance, president, setPresident, secretaire, setSecretaire, erreurDe: modifier.erreurDe }}
      />
      <div className={css['boutons']}>
        <Button type="submit" loading={modifier.enCours}>
          {t.enregistrer}
        </Button>
        <Button variant="subtle" onClick={fermer}>
          {t.fermer}
        </Button>
      </div>
      <ErrorNotice erreur={modifier.erreur('president', 'secretaire')} />
    </form>
  )
}
