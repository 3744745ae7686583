import { Button, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { type Seance, typePoint } from '../../../../shared/domain/seance.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useActe } from '../acte.ts'
import { TYPES_POINT } from './champs-point.tsx'
import css from './preparer.module.css'
import { texts } from './texts.ts'

/** A new item in one line; the focus stays, so that several are typed one after the other. */
export function AjouterPoint({ seance }: { seance: Seance }) {
  const acte = useActe('points:ajouter')
  const [intitule, setIntitule] = useState('')
  const [type, setType] = useState<(typeof typePoint.options)[number]>('information')
  const [duree, setDuree] = useState('')
  const champ = useRef<HTMLInputElement>(null)
  const ajouter = () => {
    if (intitule.trim() === '') return champ.current?.focus()
    acte.faire(
      { seance: seance.id, type, intitule: intitule.trim(), dureeMin: duree === '' ? null : Number(duree) },
      {
        onSuccess: () => {
          setIntitule('')
          setDuree('')
          champ.current?.focus()
        },
      },
    )
  }
  return (
    <form
      className={css['ajouter']}
      aria-label={texts.ajouter}
      onSubmit={e => {
        e.preventDefault()
        ajouter()
      }}
    >
      <TextInput
        className={css['nouvelIntitule'] ?? ''}
        ref={champ}
        data-nouveau-point
        label={texts.nouvelIntitule}
        placeholder={texts.nouvelExemple}
        value={intitule}
        onChange={e => setIntitule(e.currentTarget.value)}
        error={acte.erreurDe('intitule')}
      />
      <Select
        className={css['typeNouveau'] ?? ''}
        label={texts.type}
        data={TYPES_POINT}
        value={type}
        onChange={v => setType(typePoint.options.find(o => o === v) ?? 'information')}
      />
      <TextInput
        className={css['dureeNouvelle'] ?? ''}
        label={texts.duree}
        inputMode="numeric"
        value={duree}
        onChange={e => setDuree(e.currentTarget.value.replace(/\D/g, '').slice(0, 4))}
        error={acte.erreurDe('dureeMin')}
      />
      <Button type="submit" leftSection={<IconPlus size={18} />} loading={acte.enCours}>
        {texts.ajouterBouton}
      </Button>
      <ErrorNotice erreur={acte.erreur('intitule', 'dureeMin')} />
    </form>
  )
}
