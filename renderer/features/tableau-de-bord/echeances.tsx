import { IconArrowRight } from '@tabler/icons-react'
import { Link } from 'wouter'
import { formatDateEnMots } from '../../../shared/domain/dates-en-mots.ts'
import type { Echeance } from '../../../shared/domain/reponses.ts'
import { useChannel } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateBadge, type Tone } from '../../ui/state-badge.tsx'
import type { Place } from '../cadre/adresse.ts'
import { useCadre } from '../cadre/contexte.tsx'
import css from './tableau-de-bord.module.css'
import { texts } from './texts.ts'
import { finDe, joursRestants, prochaines } from './vue.ts'

export const ETATS_ECHEANCE: Record<Echeance['etat'], { tone: Tone; symbole: string }> = {
  a_venir: { tone: 'neutre', symbole: '○' },
  proche: { tone: 'attention', symbole: '▲' },
  en_retard: { tone: 'non', symbole: '✕' },
  fait: { tone: 'ok', symbole: '✓' },
  passee: { tone: 'neutre', symbole: '–' },
}

/** Further than this, a number of days says less than the date. */
const LOIN = 400

/** Where a due date is prepared: its meeting when it has one, else the place of its kind. */
function destination({ code, seance }: Echeance): { place: Place; mot: string; suite?: string } {
  if (seance !== null) return { place: 'seances', mot: texts.ouvrirSeance, suite: String(seance) }
  if (code === 'bilan_annuel' || code === 'evaluation')
    return { place: 'rapport', mot: texts.preparerRapport }
  if (code === 'liste_mensuelle') return { place: 'bilans', mot: texts.importerBilan }
  if (code === 'comite' || code === 'comite_extraordinaire' || code === 'instance')
    return { place: 'seances', mot: texts.preparerSeance, suite: 'echeances' }
  return { place: 'convention', mot: texts.voirConvention }
}

/** Today as the user's clock shows it. */
export function aujourdhui(): string {
  const d = new Date()
  const deux = (n: number) => String(n).padStart(2, '0')
  return `${d.getFullYear()}-${deux(d.getMonth() + 1)}-${deux(d.getDate())}`
}

/** « 30 juin 2023 », or « du 30 juin 2025 au 30 septembre 2025 ». */
export function texteDate(e: Echeance): string {
  if (typeof e.date === 'string') return formatDateEnMots(e.date)
  return texts.entre(formatDateEnMots(e.date.du), formatDateEnMots(e.date.au))
}

/** The next three dates, each with the way to where it is prepared. */
export function Echeances() {
  const { convention, lien } = useCadre()
  const calendrier = useChannel('calendrier:list', { convention: convention.id })
  const trois = prochaines(calendrier.data ?? [], aujourdhui())
  return (
    <Panel
      titre={texts.echeances}
      className={css['tout'] ?? ''}
      action={
        <Link href={lien('seances')} className={css['lien'] ?? ''}>
          {texts.echeancesToutes}
        </Link>
      }
    >
      <ErrorNotice erreur={calendrier.error} />
      {trois.length === 0 && calendrier.data ? <p>{texts.aucuneEcheance}</p> : null}
      <ol className={css['echeances']}>
        {trois.map(e => (
          <LigneEcheance key={`${e.code}-${finDe(e)}-${e.libelle}`} echeance={e} />
        ))}
      </ol>
    </Panel>
  )
}

function LigneEcheance({ echeance: e }: { echeance: Echeance }) {
  const { lien } = useCadre()
  const { place, mot, suite } = destination(e)
  const jours = joursRestants(finDe(e), aujourdhui())
  return (
    <li className={css['echeance']}>
      <span className={css['date']}>{texteDate(e)}</span>
      <span className={css['quoi']}>{e.libelle}</span>
      <span className={css['quand']}>
        <StateBadge {...ETATS_ECHEANCE[e.etat]} mot={texts.etats[e.etat]} />
        {Math.abs(jours) > LOIN ? null : jours >= 0 ? texts.reste(jours) : texts.retard(-jours)}
      </span>
      <Link href={lien(place, ...(suite === undefined ? [] : [suite]))} className={css['lien'] ?? ''}>
        {mot} <IconArrowRight size={16} />
      </Link>
    </li>
  )
}
