import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { usePortee } from '../../cadre/contexte.tsx'
import ecrans from '../ecrans.module.css'
import { DeuxSourcesRapport } from './deux-sources.tsx'
import { TableSources } from './table-sources.tsx'
import { texts } from './texts.ts'

/** « Sources »: figures that have two sources, then where each printed figure comes from. */
export function Sources() {
  const { convention, annee } = usePortee()
  const sources = useChannel('rapport:sources', { convention, annee })
  const deux = useChannel('rapport:deuxSources', { convention, annee })
  const lignes = sources.isPlaceholderData ? undefined : sources.data
  return (
    <div className={ecrans['pile']}>
      <ErrorNotice erreur={deux.error ?? sources.error} />
      {deux.data && !deux.isPlaceholderData ? <DeuxSourcesRapport lignes={deux.data} /> : null}
      {lignes || sources.error ? null : <Loading mot={texts.lecture} />}
      {lignes ? <TableSources lignes={lignes} key={`${convention}/${annee}`} /> : null}
    </div>
  )
}
