import { Modal, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import type { Request } from '../../../../shared/contract.ts'
import { formatMembre } from '../../../../shared/domain/membre.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ExportPapiers } from './export-papiers.tsx'
import css from './preparer.module.css'
import { texts } from './texts.ts'

type Papier = 'convocation' | 'emargement'

/** The papers that call the members, exactly as they will print, and their way into a folder. */
export function Papiers({ seance, onClose }: { seance: Seance; onClose(): void }) {
  const membres = seance.membres.filter(m => !m.vacant)
  const [papier, setPapier] = useState<Papier>('convocation')
  const [membre, setMembre] = useState<string | null>(membres[0]?.place ?? null)
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
              data={membres.map(m => ({ value: m.place, label: formatMembre(m) }))}
              value={membre}
              onChange={setMembre}
              searchable
            />
          ) : null}
          <ExportPapiers seance={seance} papier={papier} membre={membre} nombre={membres.length} />
        </div>
        <Apercu seance={seance.id} papier={papier} membre={papier === 'convocation' ? membre : null} />
      </div>
    </Modal>
  )
}

type PropsApercu = { seance: number; papier: Papier; membre: string | null }

function Apercu({ seance, papier, membre }: PropsApercu) {
  const demande: Request<'documents:apercu'> = {
    seance,
    type: papier,
    ...(membre === null ? {} : { membre }),
  }
  const apercu = useChannel('documents:apercu', demande)
  return (
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
  )
}
