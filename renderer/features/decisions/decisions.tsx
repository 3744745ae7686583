import type { Convention } from '../../../shared/domain/convention.ts'
import { useChannel } from '../../api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { formatDate } from '../../ui/moments.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Panel } from '../../ui/panel.tsx'
import css from '../../ui/table.module.css'
import { TableFrame } from '../../ui/table-frame.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { useCadre } from '../cadre/contexte.tsx'
import { texts } from './texts.ts'

/** Until decisions are built: what is coming, and the commitments that the text already makes. */
export function Decisions() {
  const { convention } = useCadre()
  const texte = useChannel('conventions:get', { convention: convention.id })
  const engagements = texte.data?.engagements ?? []
  return (
    <Page titre={texts.titre}>
      <div style={{ display: 'flex', flexDirection: 'column', gap: 18 }}>
        <Notice tone="info" titre={texts.bientot}>
          <p>{texts.bientotTexte}</p>
        </Notice>
        <ErrorNotice erreur={texte.error} />
        {texte.isPending ? <Loading mot={communs.chargement} /> : null}
        {texte.data && engagements.length === 0 ? (
          <EmptyState titre={texts.vide} texte={texts.videTexte} />
        ) : null}
        {engagements.length > 0 ? (
          <Panel titre={texts.engagements}>
            <TableEngagements engagements={engagements} parties={texte.data?.parties ?? []} />
          </Panel>
        ) : null}
      </div>
    </Page>
  )
}

type Props = { engagements: Convention['engagements']; parties: Convention['parties'] }

function TableEngagements({ engagements, parties }: Props) {
  const t = texts.colonnes
  return (
    <TableFrame nom={texts.engagements}>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">{t.texte}</th>
            <th scope="col">{t.partie}</th>
            <th scope="col">{t.echeance}</th>
            <th scope="col">{t.reference}</th>
          </tr>
        </thead>
        <tbody>
          {engagements.map(e => (
            <tr key={e.code}>
              <th scope="row">{e.texte}</th>
              <td>{parties.find(p => p.code === e.partie)?.nomCourt ?? texts.toutes}</td>
              <td>{texteEcheance(e.echeance)}</td>
              <td className={css['doux']}>{e.reference}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function texteEcheance(e: Convention['engagements'][number]['echeance']): string {
  if (e.type === 'date') return formatDate(e.date)
  return e.type === 'annuel' ? texts.annuel(e.nombre) : texts.duree
}
