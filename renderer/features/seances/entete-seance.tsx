import { Link } from 'wouter'
import { formatDateEnMots, formatHeure } from '../../../shared/domain/dates-en-mots.ts'
import type { Seance } from '../../../shared/domain/seance.ts'
import { useChannel } from '../../api.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { aujourdhui } from '../tableau-de-bord/echeances.tsx'
import { EN_RETARD, ETATS_SEANCE, etatAffiche } from './etats.ts'
import css from './seances.module.css'
import { texts } from './texts.ts'

/** State, hour, place and territory of a meeting, and the meeting that it follows or that follows it. */
export function EnteteSeance({ seance }: { seance: Seance }) {
  const { convention } = useCadre()
  const territoires = useChannel('conventions:territoires', { convention: convention.id })
  const territoire = territoires.data?.find(t => t.code === seance.territoire)?.libelle ?? seance.territoire
  const faits = [seance.heure ? formatHeure(seance.heure) : null, seance.lieu, territoire]
  return (
    <div className={css['entete']}>
      <EtatSeance seance={seance} />
      <span>{faits.filter(f => f !== null && f !== '').join(' · ')}</span>
      {seance.suiteDe === null ? null : <LienSeance id={seance.suiteDe} phrase={texts.faitSuite} />}
      {seance.seconde === null ? null : <LienSeance id={seance.seconde} phrase={texts.suiviePar} />}
    </div>
  )
}

/** The state of a meeting, as lists and pages show it. */
export function EtatSeance({ seance }: { seance: Pick<Seance, 'etat' | 'date'> }) {
  const etat = etatAffiche(seance, aujourdhui())
  const marque = etat === 'en_retard' ? EN_RETARD : ETATS_SEANCE[etat]
  return <StateBadge {...marque} mot={texts.etatsSeance[etat]} />
}

function LienSeance({ id, phrase }: { id: number; phrase(jour: string): string }) {
  const { convention, lien } = useCadre()
  const seances = useChannel('seances:list', { convention: convention.id })
  const autre = seances.data?.find(s => s.id === id)
  if (!autre) return null
  return <Link href={lien('seances', String(id), 'preparer')}>{phrase(formatDateEnMots(autre.date))}</Link>
}
