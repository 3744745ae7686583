import { useChannel } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { formatMomentCourt } from '../../ui/moments.ts'
import { Panel } from '../../ui/panel.tsx'
import table from '../../ui/table.module.css'
import { TableFrame } from '../../ui/table-frame.tsx'
import css from './fichier.module.css'
import { texts } from './texts.ts'

/** Who did what and when, most recent first. */
export function Journal() {
  const journal = useChannel('base:journal', {})
  const t = texts.colonnes
  return (
    <Panel titre={texts.journal} note={texts.journalNote} className={css['tout'] ?? ''}>
      <ErrorNotice erreur={journal.error} />
      {journal.data?.length === 0 ? <p>{texts.journalVide}</p> : null}
      {journal.data && journal.data.length > 0 ? (
        <TableFrame nom={texts.journal} className={css['journal'] ?? ''}>
          <table className={table['table']}>
            <thead>
              <tr>
                <th scope="col">{t.date}</th>
                <th scope="col">{t.libelle}</th>
                <th scope="col">{t.utilisateur}</th>
              </tr>
            </thead>
            <tbody>
              {journal.data.map(acte => (
                <tr key={acte.id}>
                  <td className={table['insecable']}>{formatMomentCourt(acte.date)}</td>
                  <th scope="row">{acte.libelle}</th>
                  <td className={table['doux']}>{acte.utilisateur}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      ) : null}
    </Panel>
  )
}
