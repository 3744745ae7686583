import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DocumentSeance } from '../../../../shared/domain/document.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import css from './clore.module.css'
import { DocumentOuvert } from './document-ouvert.tsx'
import { cleDocument, ETATS_DOCUMENT, listDocuments } from './documents.ts'
import { texts } from './texts.ts'

const t = texts.documents

/** The papers of the meeting, where each stands and what comes next; one of them open below. */
export function Documents({ seance }: { seance: Seance }) {
  const liste = useChannel('documents:list', { seance: seance.id })
  const [ouvert, setOuvert] = useState<string | null>(null)
  const documents = listDocuments(liste.data ?? [])
  const choisi = documents.find(d => cleDocument(d) === ouvert)
  return (
    <>
      <Panel titre={t.titre} note={t.note}>
        <ErrorNotice erreur={liste.error} />
        {liste.data && documents.length === 0 ? <p className={css['doux']}>{t.aucun}</p> : null}
        <ul className={css['lignes']}>
          {documents.map(d => (
            <LigneDocument
              key={cleDocument(d)}
              document={d}
              ouvert={cleDocument(d) === ouvert}
              ouvrir={() => setOuvert(cleDocument(d))}
            />
          ))}
        </ul>
      </Panel>
      {choisi ? (
        <DocumentOuvert
          key={cleDocument(choisi)}
          seance={seance}
          document={choisi}
          fermer={() => setOuvert(null)}
        />
      ) : null}
    </>
  )
}

type Props = { document: DocumentSeance; ouvert: boolean; ouvrir(): void }

function LigneDocument({ document: d, ouvert, ouvrir }: Props) {
  return (
    <li className={css['document']}>
      <span className={css['titreDocument']}>
        {d.titre}
        <span className={css['doux']}>
          {t.etape[d.etat]}
          {d.version > 1 ? ` · ${t.version(d.version)}` : ''}
        </span>
      </span>
      <StateBadge {...ETATS_DOCUMENT[d.etat]} mot={t.etats[d.etat]} />
      <Button variant={ouvert ? 'light' : 'default'} aria-label={t.ouvrirDe(d.titre)} onClick={ouvrir}>
        {t.ouvrir}
      </Button>
    </li>
  )
}
