import type { Action, Decision } from '../../../shared/domain/decision.ts'
import { formatDate } from '../../ui/moments.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import css from './decisions.module.css'
import { texts } from './texts.ts'
import { ETATS, ETATS_ACTION } from './vue.ts'

/** Colour, symbol and word of a decision. */
export function EtatDecision({ etat }: { etat: Decision['etat'] }) {
  return <StateBadge {...ETATS[etat]} mot={texts.etats[etat]} />
}

/** The same for an action. */
export function EtatAction({ etat }: { etat: Action['etat'] }) {
  return <StateBadge {...ETATS_ACTION[etat]} mot={texts.etatsAction[etat]} />
}

/** A due date, with « en retard » in full when it is past and nothing is done. */
export function Echeance({ jour, enRetard }: { jour: string | null; enRetard: boolean }) {
  return (
    <span className={css['retard']}>
      {jour === null ? texts.aucun : formatDate(jour)}
      {enRetard ? <StateBadge tone="attention" symbole="▲" mot={texts.enRetard} /> : null}
    </span>
  )
}
