import { Link } from 'wouter'
import type { Controle } from '../../../shared/domain/reponses.ts'
import { useChannel } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { formatDate } from '../../ui/moments.ts'
import { Panel } from '../../ui/panel.tsx'
import { StateBadge, type Tone } from '../../ui/state-badge.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import css from './tableau-de-bord.module.css'
import { texts } from './texts.ts'
import { type Alerte, alerteRetard, sourcesManquantes } from './vue.ts'

export const GRAVITES: Record<Controle['gravite'], { tone: Tone; symbole: string }> = {
  contradiction: { tone: 'non', symbole: '✕' },
  anomalie: { tone: 'attention', symbole: '▲' },
  a_verifier: { tone: 'info', symbole: '?' },
}

const ORDRE: Controle['gravite'][] = ['anomalie', 'contradiction', 'a_verifier']
const MONTREES = 5

function useAlertes(): { alertes: Alerte[]; erreur: Error | null; pretes: boolean } {
  const { convention, adresse } = useCadre()
  const controles = useChannel('controle:list', { convention: convention.id })
  const imports = useChannel('bilans:imports', { convention: convention.id })
  const retards = useRetards()
  const manquants = sourcesManquantes(imports.data ?? [], adresse.annee).map(source => ({
    cle: `manque-${source}`,
    gravite: 'anomalie' as const,
    message: texts.partenaireManquant(source, adresse.annee),
  }))
  const recus = imports.data ?? []
  const aucun = recus.length > 0 && !recus.some(i => i.annee === adresse.annee)
  const absence = aucun
    ? [{ cle: 'aucun', gravite: 'anomalie' as const, message: texts.bilansManquants(adresse.annee) }]
    : manquants
  const lues = (controles.data ?? []).map((c, rang) => ({
    cle: `${c.code}-${rang}`,
    gravite: c.gravite,
    message: c.message,
  }))
  return {
    alertes: [...retards.alertes, ...absence, ...lues].sort(
      (a, b) => ORDRE.indexOf(a.gravite) - ORDRE.indexOf(b.gravite),
    ),
    erreur: controles.error ?? imports.error ?? retards.erreur,
    pretes: controles.isSuccess && imports.isSuccess && retards.pretes,
  }
}

/** Actions decided and commitments of the year whose due date is past. */
function useRetards() {
  const { convention, adresse } = useCadre()
  const actions = useChannel('actions:list', { convention: convention.id, enRetard: true })
  const engagements = useChannel('engagements:list', { convention: convention.id, annee: adresse.annee })
  const dus = (engagements.data ?? [])
    .filter(e => e.etat === 'en_retard')
    .map(e => ({ intitule: e.texte, echeance: e.echeance }))
  const date = (jour: string | null) => formatDate(jour ?? '')
  return {
    alertes: [
      ...alerteRetard('actions', actions.data ?? [], (n, p) =>
        texts.retardActions(n, p.intitule, date(p.echeance)),
      ),
      ...alerteRetard('engagements', dus, (n, p) => texts.retardEngagements(n, p.intitule, date(p.echeance))),
    ],
    erreur: actions.error ?? engagements.error,
    pretes: actions.isSuccess && engagements.isSuccess,
  }
}

/** What needs a hand: anomalies of the data, contradictions of the text, bilans that did not come. */
export function Alertes() {
  const { lien } = useCadre()
  const { alertes, erreur, pretes } = useAlertes()
  return (
    <Panel
      titre={texts.alertes}
      className={css['tout'] ?? ''}
      action={
        alertes.length > MONTREES ? (
          <Link href={lien('convention', 'controle')} className={css['lien'] ?? ''}>
            {texts.toutVoir(alertes.length)}
          </Link>
        ) : null
      }
    >
      <ErrorNotice erreur={erreur} />
      {pretes && alertes.length === 0 ? <p>{texts.aucuneAlerte}</p> : null}
      <ul className={css['alertes']}>
        {alertes.slice(0, MONTREES).map(a => (
          <li key={a.cle}>
            <StateBadge
              {...GRAVITES[a.gravite]}
              mot={a.vers === undefined ? texts.gravites[a.gravite] : texts.enRetard}
            />
            <p>{a.message}</p>
            {a.vers === undefined ? null : (
              <Link href={lien('decisions', a.vers, 'retard')} className={css['lien'] ?? ''}>
                {texts.voirRetards[a.vers]}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
