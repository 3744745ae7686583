import { useChannel } from '../../api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { useCadre } from '../cadre/contexte.tsx'
import { ExportCalendrier } from './export-calendrier.tsx'
import { TableCalendrier } from './table-calendrier.tsx'
import { texts } from './texts.ts'

/** Until meetings are built: what is coming, and the dates that the convention imposes. */
export function Seances() {
  const { convention } = useCadre()
  const calendrier = useChannel('calendrier:list', { convention: convention.id })
  const echeances = calendrier.data ?? []
  return (
    <Page titre={texts.titre} actions={echeances.length > 0 ? <ExportCalendrier /> : null}>
      <div style={{ display: 'flex', flexDirection: 'column', gap: 18 }}>
        <Notice tone="info" titre={texts.bientot}>
          <p>{texts.bientotTexte}</p>
        </Notice>
        <ErrorNotice erreur={calendrier.error} />
        {calendrier.isPending ? <Loading mot={communs.chargement} /> : null}
        {calendrier.data && echeances.length === 0 ? (
          <EmptyState titre={texts.vide} texte={texts.videTexte} />
        ) : null}
        {echeances.length > 0 ? <TableCalendrier echeances={echeances} /> : null}
      </div>
    </Page>
  )
}
