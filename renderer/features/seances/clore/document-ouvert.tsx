import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { DocumentSeance } from '../../../../shared/domain/document.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import css from './clore.module.css'
import { refDe } from './documents.ts'
import { EtapesDocument } from './etapes-document.tsx'
import { Phrases } from './phrases.tsx'
import { texts } from './texts.ts'

const t = texts.documents

type Props = { seance: Seance; document: DocumentSeance; fermer(): void }

/** One paper exactly as it will print, its phrases beside it, and its next step. */
export function DocumentOuvert({ seance, document: d, fermer }: Props) {
  const ref = refDe(d)
  const apercu = useChannel('documents:apercu', ref)
  const tete = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    tete.current?.focus({ preventScroll: true })
    tete.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <section className={css['ouvert']} aria-label={d.titre}>
      <div className={css['tete']}>
        <h2 className={css['titre']} tabIndex={-1} ref={tete}>
          {d.titre}
        </h2>
        <Button variant="subtle" onClick={fermer}>
          {t.fermer}
        </Button>
      </div>
      <EtapesDocument seance={seance} document={d} />
      <ErrorNotice erreur={apercu.error} />
      {apercu.isPending ? <Loading mot={t.preparation} /> : null}
      {apercu.data ? (
        <div className={css['cote']}>
          <iframe
            className={css['feuille']}
            title={t.apercu}
            sandbox="allow-same-origin"
            srcDoc={apercu.data.html}
          />
          <Phrases reference={ref} blocs={apercu.data.blocs} fige={d.etat !== 'brouillon'} />
        </div>
      ) : null}
    </section>
  )
}
