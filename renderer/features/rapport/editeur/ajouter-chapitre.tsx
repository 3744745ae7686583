import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { RapportAnnuel } from '../../../../shared/domain/rapport.ts'
import { useSaisie } from '../../../saisie.ts'
import { annoncer } from '../../../ui/annonces.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import css from './redaction.module.css'
import { texts } from './texts.ts'

type Props = {
  rapport: RapportAnnuel
  /** The chapter after which the new one comes; null puts it at the end. */
  apres: string | null
}

/** A chapter of the user's own. */
export function AjouterChapitre({ rapport: { convention, annee }, apres }: Props) {
  const [titre, setTitre] = useState('')
  const ajouter = useSaisie('rapport:chapitreAjouter', ['titre'], () => {
    annoncer(texts.liste.ajoute(titre.trim()))
    setTitre('')
  })
  return (
    <form
      className={css['ajout']}
      aria-label={texts.liste.ajouter}
      onSubmit={e => {
        e.preventDefault()
        if (titre.trim() !== '') ajouter.mutate({ convention, annee, titre: titre.trim(), apres })
      }}
    >
      <TextInput
        label={texts.liste.nouveau}
        value={titre}
        onChange={e => setTitre(e.currentTarget.value)}
        error={ajouter.erreurDe('titre')}
      />
      <Button
        type="submit"
        variant="default"
        leftSection={<IconPlus size={18} />}
        loading={ajouter.isPending}
        disabled={titre.trim() === ''}
      >
        {texts.liste.poser}
      </Button>
      <ErrorNotice erreur={ajouter.erreurGenerale} />
    </form>
  )
}
