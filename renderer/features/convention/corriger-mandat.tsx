import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useSaisie } from '../../saisie.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { aujourdhui } from '../tableau-de-bord/echeances.tsx'
import css from './convention.module.css'
import type { Mandat } from './mandats.ts'
import { texts } from './texts.ts'

const CHAMPS = ['nom', 'fonction', 'depuis', 'jusqua'] as const
type Props = { mandat: Mandat; finSeule: boolean; fermer(): void }

/** Corrects what was recorded of a mandate, or only gives it an end. */
export function CorrigerMandat({ mandat: m, finSeule, fermer }: Props) {
  const t = texts.titulaires
  const [nom, setNom] = useState(m.nom ?? '')
  const [fonction, setFonction] = useState(m.fonction ?? '')
  const [depuis, setDepuis] = useState<string | null>(m.depuis)
  const [jusqua, setJusqua] = useState<string | null>(finSeule ? aujourdhui() : m.jusqua)
  const modifier = useSaisie('titulaires:modifier', CHAMPS, fermer)
  const vacant = m.qualite === 'vacant'
  const enregistrer = (e: FormEvent) => {
    e.preventDefault()
    const tout = {
      nom: vacant ? null : nom.trim() || null,
      fonction: vacant ? null : fonction.trim() || null,
      depuis: depuis ?? '',
    }
    modifier.mutate({ id: m.id, ...(finSeule ? {} : tout), jusqua })
  }
  return (
    <form onSubmit={enregistrer} className={css['formulaire']} noValidate>
      {finSeule || vacant ? null : (
        <>
          <TextInput
            label={t.nom}
            value={nom}
            error={modifier.erreurDe('nom')}
            onChange={e => setNom(e.currentTarget.value)}
          />
          <TextInput
            label={t.fonction}
            value={fonction}
            error={modifier.erreurDe('fonction')}
            onChange={e => setFonction(e.currentTarget.value)}
          />
        </>
      )}
      <div className={css['champs']}>
        {finSeule ? null : (
          <DateField
            label={t.debut}
            valeur={depuis}
            changer={setDepuis}
            erreur={modifier.erreurDe('depuis')}
            requis
          />
        )}
        <DateField label={t.fin} valeur={jusqua} changer={setJusqua} erreur={modifier.erreurDe('jusqua')} />
      </div>
      <ErrorNotice erreur={modifier.erreurGenerale} />
      <div className={css['boutons']}>
        <Button type="submit" loading={modifier.isPending}>
          {t.enregistrer}
        </Button>
        <Button variant="subtle" onClick={fermer}>
          {t.fermer}
        </Button>
      </div>
    </form>
  )
}
