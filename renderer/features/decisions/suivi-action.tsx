import { Drawer } from '@mantine/core'
import type { Action } from '../../../shared/domain/decision.ts'
import { keyed } from '../../ui/keyed.ts'
import { formatMomentCourt } from '../../ui/moments.ts'
import { Panel } from '../../ui/panel.tsx'
import css from './decisions.module.css'
import { EtatAction } from './etat-decision.tsx'
import { FicheAction } from './fiche-action.tsx'
import { FormulaireSuivi } from './formulaire-suivi.tsx'
import { texts } from './texts.ts'

/** Everything about one action: where it stands, who does it and for when, what happened. Closed by Escape. */
export function SuiviAction({ action, fermer }: { action: Action | null; fermer(): void }) {
  return (
    <Drawer
      opened={action !== null}
      onClose={fermer}
      position="right"
      size={560}
      title={action?.intitule ?? texts.suivi.titre}
    >
      {action ? (
        <div className={css['colonne']}>
          <FormulaireSuivi key={action.id} action={action} fermer={fermer} />
          <FicheAction key={`fiche-${action.id}`} action={action} />
          <Historique action={action} />
        </div>
      ) : null}
    </Drawer>
  )
}

function Historique({ action }: { action: Action }) {
  const t = texts.suivi
  return (
    <Panel titre={t.historique}>
      {action.historique.length === 0 ? <p>{t.sansHistorique}</p> : null}
      <ol className={css['histoire']}>
        {keyed(action.historique.toReversed(), h => h.faitLe).map(({ key, element: h }) => (
          <li key={key}>
            <span className={css['moment']}>{t.ligne(formatMomentCourt(h.faitLe), h.utilisateur)}</span>
            <EtatAction etat={h.etat} /> {texts.actions.cent(h.avancement)}
            {h.note ? <p>{h.note}</p> : null}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
