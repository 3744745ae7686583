import type { Action } from '../../../../shared/domain/decision.ts'
import { formatDate } from '../../../ui/moments.ts'
import { StateBadge } from '../../../ui/state-badge.tsx'
import css from './preparer.module.css'
import { texts } from './texts.ts'

/** Open actions of earlier meetings, under the item that follows them. */
export function ActionsReportees({ actions }: { actions: readonly Action[] }) {
  if (actions.length === 0) return null
  return (
    <ul className={css['actions']} aria-label={texts.actions}>
      {actions.map(a => (
        <li key={a.id}>
          <span>{a.intitule}</span>
          <span className={css['doux']}>
            {[
              a.responsable,
              a.echeance === null ? texts.actionSansEcheance : texts.actionEcheance(formatDate(a.echeance)),
              texts.etatsAction[a.etat],
            ]
              .filter(f => f !== null)
              .join(' · ')}
          </span>
          {a.enRetard ? <StateBadge tone="non" symbole="✕" mot={texts.actionRetard} /> : null}
        </li>
      ))}
    </ul>
  )
}
