import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { formatDeUnite, formatEcart, formatValeur } from '../../../shared/domain/nombres.ts'
import { Panel } from '../../ui/panel.tsx'
import css from './indicateurs.module.css'
import { texts } from './texts.ts'

/** The computed value beside the one a partner declared, with the gap and which one the convention retains. */
export function DeclareCalcule({ indicateur: i }: { indicateur: Indicateur }) {
  if (!i.declare) return null
  const retenu = <span>{texts.retenu}</span>
  return (
    <Panel titre={texts.declareTitre}>
      <div className={css['cotes']}>
        <div className={css['cote']}>
          <p>{texts.calcule}</p>
          <strong>
            {formatValeur(i.retenu === 'declare' ? null : i.valeur, i.absence ?? 'nd', i.unite)}
          </strong>
          {i.retenu === 'calcule' ? retenu : null}
        </div>
        <div className={css['cote']}>
          <p>{texts.declare}</p>
          <strong>{formatValeur(i.declare.valeur, i.declare.absence, i.unite)}</strong>
          {i.retenu === 'declare' ? retenu : null}
        </div>
      </div>
      <dl className={css['faits']} style={{ marginTop: 12 }}>
        <dt>{texts.source}</dt>
        <dd>{i.declare.source}</dd>
        {i.declare.ecart === null ? null : (
          <>
            <dt>{texts.ecart}</dt>
            <dd>{formatEcart(i.declare.ecart, formatDeUnite(i.unite))}</dd>
          </>
        )}
      </dl>
    </Panel>
  )
}
