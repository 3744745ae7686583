import type { Seance } from '../../../../shared/domain/seance.ts'
import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ActionsDe } from '../tenir/actions.tsx'
import { FicheDecision } from '../tenir/fiche-decision.tsx'
import css from './clore.module.css'
import { texts } from './texts.ts'

const t = texts.decisions

/** What the meeting decided, and the actions that it gave, with or without a decision. */
export function DecisionsSeance({ seance }: { seance: Seance }) {
  const { id, convention, instance } = seance
  const decisions = useChannel('decisions:list', { seance: id })
  const actions = useChannel('actions:list', { convention, instance })
  const liste = decisions.data ?? []
  const seules = (actions.data ?? []).filter(a => a.seance === id && a.decision === null)
  const modifiable = seance.etat !== 'sans_quorum'
  return (
    <Panel titre={t.titre} note={liste.length > 0 ? t.compte(liste.length) : null}>
      <div className={css['pile']}>
        <ErrorNotice erreur={decisions.error ?? actions.error} />
        {decisions.data && liste.length === 0 ? <p className={css['doux']}>{t.aucune}</p> : null}
        {liste.map(d => (
          <FicheDecision key={d.id} decision={d} actionsModifiables={modifiable} />
        ))}
        <h3 className={css['sousTitre']}>{t.actions}</h3>
        <ActionsDe actions={seules} modifiable={modifiable} ajout={{ seance: id, decision: null }} />
      </div>
    </Panel>
  )
}
