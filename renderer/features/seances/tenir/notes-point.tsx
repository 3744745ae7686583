import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Point } from '../../../../shared/domain/seance.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useActe } from '../acte.ts'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.notes

/** What is said on an item, saved when the field is left; what is typed stays when saving is refused. */
export function NotesPoint({ point, modifiable }: { point: Point; modifiable: boolean }) {
  const modifier = useActe('points:modifier')
  const [saisie, setSaisie] = useState<string | null>(null)
  const enregistrer = () => {
    if (saisie === null || saisie === point.notes) return setSaisie(null)
    modifier.faire(
      { point: point.id, notes: saisie },
      { onSuccess: () => setSaisie(actuelle => (actuelle === saisie ? null : actuelle)) },
    )
  }
  if (!modifiable) return <p className={css['texte']}>{point.notes === '' ? t.aucune : point.notes}</p>
  return (
    <>
      <Textarea
        label={t.label}
        description={t.aide}
        autosize
        minRows={3}
        maxRows={14}
        value={saisie ?? point.notes}
        onChange={e => setSaisie(e.currentTarget.value)}
        onBlur={enregistrer}
        error={modifier.erreurDe('notes')}
      />
      <p className={css['doux']} role="status">
        {saisie !== null && saisie !== point.notes ? t.attente : modifier.fait ? t.enregistree : ''}
      </p>
      <ErrorNotice erreur={modifier.erreur('notes')} />
    </>
  )
}
