import { Button } from '@mantine/core'
import { Notice } from '../../../ui/notice.tsx'
import { texts as communs } from '../../../ui/texts.ts'
import type { AvisCollage } from './coller.ts'
import css from './redaction.module.css'

type Props = { avis: AvisCollage | null; fermer(): void }

/** What was left aside or refused while pasting, until it is read. */
export function AvisEditeur({ avis, fermer }: Props) {
  if (!avis) return null
  return (
    <Notice
      tone={avis.tone}
      titre={avis.titre}
      actions={
        <Button variant="default" onClick={fermer}>
          {communs.fermer}
        </Button>
      }
    >
      {avis.lignes.length > 0 ? (
        <ul className={css['liste']}>
          {avis.lignes.map(l => (
            <li key={l}>{l}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  )
}
