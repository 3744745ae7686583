import { Modal, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import type { RefDocument } from '../../../../shared/domain/document.ts'
import { formatMembre } from '../../../../shared/domain/membre.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Phrases } from '../clore/phrases.tsx'
import { ExportPapiers } from './export-papiers.tsx'
import css from './preparer.module.css'
import { texts } from './texts.ts'

type Papier = 'convocation' | 'emargement'

/** The model that every convocation follows: its phrases are those of all. */
const COMMUN = 'commun'

/** The papers that call the members, exactly as they will print, and their way into a folder. */
export function Papiers({ seance, onClose }: { seance: Seance; onClose(): void }) {
  const membres = seance.membres.filter(m => !m.vacant)
  const [papier, setPapier] = useState<Papier>('convocation')
  const [choisi, setChoisi] = useState(membres[0]?.place ?? COMMUN)
  const membre = papier === 'emargement' || choisi === COMMUN ? null : choisi
  const reference: RefDocument = { seance: seance.id, type: papier, ...(membre === null ? {} : { membre }) }
  const apercu = useChannel('documents:apercu', reference)
  return (
    <Modal opened onClose={onClose} title={texts.papiersTitre} size="90rem">
      <div className={css['papiers']}>
        <div className={css['champs']}>
          <SegmentedControl
            aria-label={texts.papier}
            fullWidth
            value={papier}
            onChange={v => setPapier(v === 'emargement' ? 'emargement' : 'convocation')}
            data={[
              { value: 'convocation', label: texts.nomsPapiers.convocation },
              { value: 'emargement', label: texts.nomsPapiers.emargement },
            ]}
          />
          {papier === 'convocation' && membres.length > 0 ? (
            <Select
              label={texts.destinataire}
              data={[
                { value: COMMUN, label: texts.tousDestinataires },
                ...membres.map(m => ({ value: m.place, label: formatMembre(m) })),
              ]}
              value={choisi}
              onChange={v => setChoisi(v ?? COMMUN)}
              searchable
            />
          ) : null}
          <ExportPapiers seance={seance} papier={papier} membre={membre} nombre={membres.length} />
          {apercu.data ? (
            <details>
              <summary className={css['sommaire']}>{texts.phrases}</summary>
              <Phrases
                key={membre ?? papier}
                reference={reference}
                blocs={apercu.data.blocs}
                fige={apercu.data.document.etat !== 'brouillon'}
              />
            </details>
          ) : null}
        </div>
        <div className={css['apercu']}>
          <ErrorNotice erreur={apercu.error} />
          {apercu.isPending ? <Loading mot={texts.preparation} /> : null}
          {apercu.data ? (
            <iframe
              className={css['feuille']}
              title={texts.apercu}
              sandbox="allow-same-origin"
              srcDoc={apercu.data.html}
            />
          ) : null}
        </div>
      </div>
    </Modal>
  )
}
