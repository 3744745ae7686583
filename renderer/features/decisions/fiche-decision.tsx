import { Link } from 'wouter'
import type { Decision } from '../../../shared/domain/decision.ts'
import { useChannel } from '../../api.ts'
import { Panel } from '../../ui/panel.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { ChargeDecision } from './charge-decision.tsx'
import css from './decisions.module.css'
import { Echeance, EtatDecision } from './etat-decision.tsx'
import { texts } from './texts.ts'

/** State, who is in charge and for when, and the decisions before and after it. */
export function FicheDecision({ decision: d }: { decision: Decision }) {
  const t = texts.decision
  return (
    <Panel titre={d.numero === null ? t.projet : t.numero(d.numero)}>
      <dl className={css['faits']}>
        <dt>{t.etat}</dt>
        <dd>
          <EtatDecision etat={d.etat} />
        </dd>
        <dt>{t.responsable}</dt>
        <dd>{d.responsable ?? texts.aucun}</dd>
        <dt>{t.echeance}</dt>
        <dd>
          <Echeance jour={d.echeance} enRetard={d.enRetard} />
        </dd>
        {d.lien ? (
          <>
            <dt>{d.lien.type === 'remplace' ? t.remplace : t.modifie}</dt>
            <dd>
              <LienDecision id={d.lien.decision} />
            </dd>
          </>
        ) : null}
        {d.suivantes.map(id => (
          <Suivante key={id} id={id} />
        ))}
      </dl>
      <ChargeDecision decision={d} />
    </Panel>
  )
}

function Suivante({ id }: { id: number }) {
  const suivante = useChannel('decisions:get', { decision: id })
  const modifie = suivante.data?.lien?.type === 'modifie'
  return (
    <>
      <dt>{modifie ? texts.decision.modifieePar : texts.decision.remplaceePar}</dt>
      <dd>
        <LienDecision id={id} />
      </dd>
    </>
  )
}

function LienDecision({ id }: { id: number }) {
  const { lien } = useCadre()
  const autre = useChannel('decisions:get', { decision: id })
  const d = autre.data
  return (
    <Link href={lien('decisions', String(id))} className={css['retour'] ?? ''}>
      {d ? `${d.numero ?? texts.decision.projet} – ${d.titre}` : texts.decision.autreDecision}
    </Link>
  )
}
