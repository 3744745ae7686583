import { Textarea } from '@mantine/core'
import type { Point } from '../../../../shared/domain/seance.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useActe } from '../acte.ts'
import { PAUSE_MS, useTexteDiffere } from '../texte-differe.ts'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.notes

/** What is said on an item, saved when the field is left; what is typed stays when saving is refused. */
export function NotesPoint({ point, modifiable }: { point: Point; modifiable: boolean }) {
  const modifier = useActe('points:modifier')
  const saisie = useTexteDiffere(
    point.notes,
    (notes, suites) => modifier.faire({ point: point.id, notes }, suites),
    PAUSE_MS,
  )
  if (!modifiable) return <p className={css['texte']}>{point.notes === '' ? t.aucune : point.notes}</p>
  return (
    <>
      <Textarea
        label={t.label}
        description={t.aide}
        autosize
        minRows={2}
        maxRows={14}
        value={saisie.texte}
        onChange={e => saisie.changer(e.currentTarget.value)}
        onBlur={saisie.valider}
        error={modifier.erreurDe('notes')}
      />
      <p className={css['doux']} role="status">
        {saisie.enAttente ? t.attente : modifier.fait ? t.enregistree : ''}
      </p>
      <ErrorNotice erreur={modifier.erreur('notes')} />
    </>
  )
}
