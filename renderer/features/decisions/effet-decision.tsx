import { ABSENCES, type Absence } from '../../../shared/domain/absence.ts'
import type { Decision, Effet } from '../../../shared/domain/decision.ts'
import { formatDeUnite, formatEcart, formatValeur } from '../../../shared/domain/nombres.ts'
import { constatEffet, graphiqueEffet, uniteDe } from '../../../shared/graphiques/effet.ts'
import { useChannel } from '../../api.ts'
import { Chart } from '../../ui/chart.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { formatDate } from '../../ui/moments.ts'
import { Panel } from '../../ui/panel.tsx'
import table from '../../ui/table.module.css'
import { TableFrame } from '../../ui/table-frame.tsx'
import css from './decisions.module.css'
import { texts } from './texts.ts'

/** What the indicator did before and after: the finding as title, its sentence, the curve, its table. */
export function EffetDecision({ decision: d }: { decision: Decision }) {
  const lu = useChannel('decisions:effet', { decision: d.id }, d.indicateur !== null)
  const effet = d.indicateur === null ? null : lu.data
  if (lu.error) return <ErrorNotice erreur={lu.error} />
  if (!effet) return null
  const spec = graphiqueEffet(effet, d.numero)
  return (
    <Panel titre={constatEffet(effet)}>
      <p className={css['graphique']}>{effet.phrase}</p>
      {spec ? (
        <div className={css['graphique']}>
          <Chart spec={spec} sansTitre />
        </div>
      ) : null}
      <TableFrame nom={texts.decision.effet}>
        <table className={table['table']}>
          <thead>
            <tr>
              <th scope="col">{texts.decision.effetPeriode}</th>
              <th scope="col" className={table['nombre']}>
                {texts.decision.effetValeur}
              </th>
            </tr>
          </thead>
          <tbody>
            <Lignes effet={effet} />
          </tbody>
        </table>
      </TableFrame>
    </Panel>
  )
}

function Lignes({ effet }: { effet: Effet }) {
  const t = texts.decision
  const { avant, apres, courbe } = effet
  const ecart =
    apres === null || apres.valeur === null || avant.valeur === null
      ? null
      : formatEcart(apres.valeur - avant.valeur, formatDeUnite(uniteDe(effet)))
  return (
    <>
      <Ligne effet={effet} nom={t.effetAvant} point={avant} />
      <Ligne effet={effet} nom={t.effetApres} point={apres} />
      <tr>
        <th scope="row">{t.effetEcart}</th>
        <td className={table['nombre']}>{ecart ?? t.effetPasEncore}</td>
      </tr>
      {courbe.length > 0 ? (
        <tr className={table['groupe']}>
          <th scope="rowgroup" colSpan={2}>
            {t.courbe}
          </th>
        </tr>
      ) : null}
      {courbe.map(p => (
        <Ligne key={p.du} effet={effet} nom={p.libelle} point={p} />
      ))}
    </>
  )
}

type Point = { du: string; au: string; valeur: number | null; absence: Absence | null } | null

function Ligne({ effet, nom, point }: { effet: Effet; nom: string; point: Point }) {
  const t = texts.decision
  return (
    <tr>
      <th scope="row">
        {nom}
        {point === null ? null : (
          <span className={`${table['doux']} ${table['petit']}`}>
            {' '}
            {t.basePeriode(formatDate(point.du), formatDate(point.au))}
          </span>
        )}
      </th>
      <td className={table['nombre']}>
        {point === null ? t.effetPasEncore : formatValeur(point.valeur, point.absence, uniteDe(effet))}
        {point !== null && point.valeur === null ? (
          <span className="masque-visuel"> {ABSENCES[point.absence ?? 'nd'].libelle}</span>
        ) : null}
      </td>
    </tr>
  )
}
