import { Link } from 'wouter'
import { ABSENCES, type Absence } from '../../../shared/domain/absence.ts'
import type { BaseDecision as Base, Decision } from '../../../shared/domain/decision.ts'
import { formatValeur } from '../../../shared/domain/nombres.ts'
import { uniteDe } from '../../../shared/graphiques/effet.ts'
import { useChannel } from '../../api.ts'
import { formatDate } from '../../ui/moments.ts'
import { Panel } from '../../ui/panel.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import css from './decisions.module.css'
import { texts } from './texts.ts'

/** The figure read on the day of the decision, beside the same one today. */
export function BaseDecision({ decision: d }: { decision: Decision }) {
  const t = texts.decision
  const { lien } = useCadre()
  if (d.base === null) return null
  return (
    <Panel titre={t.base}>
      <p className={css['champs']}>{d.base.libelle}</p>
      <div className={css['bases']} style={{ marginTop: 10 }}>
        <Carte
          valeur={d.base.valeur}
          absence={d.base.absence}
          base={d.base}
          mot={t.baseLe(formatDate(d.base.le))}
          periode={t.basePeriode(formatDate(d.base.du), formatDate(d.base.au))}
        />
        <Maintenant convention={d.convention} base={d.base} />
      </div>
      <Link
        href={lien('indicateurs', d.base.territoire ?? 'tous', d.base.indicateur)}
        className={css['retour'] ?? ''}
      >
        {t.voirIndicateur}
      </Link>
    </Panel>
  )
}

/** The same indicator over the year of the window: what the committee reads today. */
function Maintenant({ convention, base }: { convention: string; base: Base }) {
  const { adresse, brut } = useCadre()
  const lus = useChannel('indicateurs:list', {
    convention,
    annee: adresse.annee,
    code: base.indicateur,
    brut,
    ...(base.territoire === null ? {} : { territoire: base.territoire }),
  })
  const i = lus.data?.find(x => x.code === base.indicateur)
  return (
    <Carte
      valeur={i?.valeur ?? null}
      absence={i?.absence ?? null}
      base={base}
      mot={texts.decision.baseMaintenant}
      periode={texts.filtres.annee(adresse.annee)}
    />
  )
}

type PropsCarte = {
  valeur: number | null
  absence: Absence | null
  base: Base
  mot: string
  periode: string
}

function Carte({ valeur, absence, base, mot, periode }: PropsCarte) {
  return (
    <div className={css['base']}>
      <p>{mot}</p>
      <strong>
        {formatValeur(valeur, absence, uniteDe(base))}
        {valeur === null ? <span className="masque-visuel"> {ABSENCES[absence ?? 'nd'].libelle}</span> : null}
      </strong>
      <p>{periode}</p>
    </div>
  )
}
