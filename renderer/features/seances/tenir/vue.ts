import { getPremierJour } from '../../../../shared/domain/convocation.ts'
import { formatJourIso, getJour } from '../../../../shared/domain/dates.ts'
import { nommerJourFerie } from '../../../../shared/domain/jours-feries.ts'
import type { Point, Seance } from '../../../../shared/domain/seance.ts'
import type { Tone } from '../../../ui/state-badge.tsx'

export const ETATS_POINT: Record<Point['etat'], { tone: Tone; symbole: string }> = {
  a_traiter: { tone: 'neutre', symbole: '○' },
  en_cours: { tone: 'info', symbole: '▶' },
  traite: { tone: 'ok', symbole: '✓' },
  reporte: { tone: 'attention', symbole: '↷' },
}

/** The item on which the screen opens: the one in hand, else the first still to do once the roll was called. */
export function choisirPoint(seance: Pick<Seance, 'points' | 'presences'>): number | null {
  const enCours = seance.points.find(p => p.etat === 'en_cours')
  if (enCours) return enCours.id
  if (seance.presences.length === 0) return null
  return seance.points.find(p => p.etat === 'a_traiter')?.id ?? null
}

/** The item before or after, in the order of the agenda; null at the ends (before the first one stands the roll). */
export function voisin(points: readonly Point[], point: number | null, pas: 1 | -1): Point | null {
  const rang = points.findIndex(p => p.id === point)
  return points[rang + pas] ?? null
}

/** Whether the meeting may still be held or changed on this screen. */
export function estModifiable(seance: Pick<Seance, 'etat'>): boolean {
  return seance.etat === 'ouverte'
}

/** Whether a meeting without its quorum may be followed by a second one that needs none. */
export function peutReconvoquer(seance: Pick<Seance, 'etat' | 'seconde'>): boolean {
  return seance.etat === 'sans_quorum' && seance.seconde === null
}

/** Whether the quorum that the body needs is missing, once somebody was called. */
export function quorumManque(seance: Pick<Seance, 'etat' | 'quorum' | 'presences'>): boolean {
  return (
    seance.etat === 'ouverte' &&
    seance.presences.length > 0 &&
    seance.quorum.requis !== null &&
    !seance.quorum.atteint
  )
}

/** A meeting typed long after it was held is convened again on its own dates, not on today's. */
const TYPED_LATER_JOURS = 31

/** The day proposed for the second convocation: today, or the day after a meeting that was typed long afterwards. */
export function proposerConvocation(seance: Pick<Seance, 'date'>, aujourdhui: string): string {
  const ecart = getJour(aujourdhui) - getJour(seance.date)
  return ecart >= 0 && ecart <= TYPED_LATER_JOURS ? aujourdhui : formatJourIso(getJour(seance.date) + 1)
}

/** First day on which the second meeting may be held when it is convened on `le`; null while it has no day. */
export function premierJourSeconde(
  seance: Pick<Seance, 'date' | 'reglement'>,
  le: string | null,
): string | null {
  if (le === null) return null
  return formatJourIso(
    getPremierJour({
      reglement: seance.reglement,
      convocation: 2,
      le: getJour(le),
      premiere: getJour(seance.date),
    }),
  )
}

/** The first day from `jour` on that is neither in a week-end nor a public holiday: when a meeting is likely to be held. */
export function proposerJour(jour: string): string {
  let proposee = getJour(jour)
  while (estChome(proposee)) proposee += 1
  return formatJourIso(proposee)
}

/** Days are counted from Thursday 1 January 1970. */
const estChome = (jour: number) => [2, 3].includes(((jour % 7) + 7) % 7) || nommerJourFerie(jour) !== null
