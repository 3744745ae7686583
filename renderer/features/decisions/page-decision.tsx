import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from 'wouter'
import { formatDateEnMots } from '../../../shared/domain/dates-en-mots.ts'
import type { Decision } from '../../../shared/domain/decision.ts'
import { useChannel } from '../../api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { useCadre } from '../cadre/contexte.tsx'
import { ActionsDecision } from './actions-decision.tsx'
import { BaseDecision } from './base-decision.tsx'
import { ClotureDecision } from './cloture-decision.tsx'
import css from './decisions.module.css'
import { useInstances } from './donnees.ts'
import { EffetDecision } from './effet-decision.tsx'
import { FicheDecision } from './fiche-decision.tsx'
import { SuiteDecision } from './suite-decision.tsx'
import { TexteDecision } from './texte-decision.tsx'
import { texts } from './texts.ts'
import { VoteDecision } from './vote-decision.tsx'

/** One decision: its text and vote, the figure that motivated it, what came of it, how it ends. */
export function PageDecision({ id }: { id: number }) {
  const { lien } = useCadre()
  const { nommer } = useInstances()
  const lue = useChannel('decisions:get', { decision: id })
  const d = lue.data?.id === id ? lue.data : undefined
  const t = texts.decision
  return (
    <Page
      titre={d ? d.titre : lue.isPending ? texts.titre : t.inconnue}
      intro={d ? `${numero(d)} – ${t.prise(formatDateEnMots(d.date), nommer(d.instance))}` : null}
      actions={
        <Link href={lien('decisions')} className={css['retour'] ?? ''}>
          <IconArrowLeft size={18} /> {t.retour}
        </Link>
      }
    >
      {d ? <ErrorNotice erreur={lue.error} /> : null}
      {lue.isPending ? <Loading mot={communs.chargement} /> : null}
      {lue.error && !d ? <EmptyState titre={t.inconnue} texte={t.inconnueTexte} /> : null}
      {d ? <Contenu decision={d} /> : null}
    </Page>
  )
}

const numero = (d: Decision) => (d.numero === null ? texts.decision.projet : texts.decision.numero(d.numero))

function Contenu({ decision }: { decision: Decision }) {
  return (
    <div className={css['colonne']}>
      <div className={css['page']}>
        <div className={css['colonne']}>
          <TexteDecision decision={decision} />
          <EffetDecision decision={decision} />
        </div>
        <div className={css['colonne']}>
          <FicheDecision decision={decision} />
          <VoteDecision decision={decision} />
          <BaseDecision decision={decision} />
        </div>
      </div>
      <ActionsDecision decision={decision} />
      <div className={css['deux']}>
        <SuiteDecision decision={decision} />
        <ClotureDecision decision={decision} />
      </div>
    </div>
  )
}
