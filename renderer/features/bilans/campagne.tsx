import type { Output } from '../../../shared/contract.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import table from '../../ui/table.module.css'
import { TableFrame } from '../../ui/table-frame.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { texts } from './texts.ts'

/** One line per partner, one column per year: received or not. */
export function Campagne({ imports }: { imports: Output<'bilans:imports'> }) {
  const { annees } = useCadre()
  const sources = [...new Set(imports.map(i => i.source))].sort((a, b) => a.localeCompare(b, 'fr'))
  const recu = (source: string, annee: number) => imports.some(i => i.source === source && i.annee === annee)
  return (
    <TableFrame nom={texts.campagne}>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{texts.source}</th>
            {annees.map(a => (
              <th scope="col" key={a}>
                {a}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map(source => (
            <tr key={source}>
              <th scope="row">{source}</th>
              {annees.map(a => (
                <td key={a}>
                  {recu(source, a) ? (
                    <StateBadge tone="ok" symbole="✓" mot={texts.recu} />
                  ) : (
                    <StateBadge tone="neutre" symbole="○" mot={texts.manque} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
