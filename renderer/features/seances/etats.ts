import type { EtatSeance, Seance } from '../../../shared/domain/seance.ts'
import type { Tone } from '../../ui/state-badge.tsx'

export const MOMENTS = ['preparer', 'tenir', 'clore'] as const
export type Moment = (typeof MOMENTS)[number]

/** The moment named by an address; the first one when it names none. */
export function lireMoment(texte: string | undefined): Moment {
  return MOMENTS.find(m => m === texte) ?? 'preparer'
}

type Marque = { tone: Tone; symbole: string }

/** Colour and symbol of each state of a meeting; its word is in the texts. */
export const ETATS_SEANCE: Record<EtatSeance, Marque> = {
  prevue: { tone: 'neutre', symbole: '○' },
  convoquee: { tone: 'info', symbole: '✉' },
  ouverte: { tone: 'info', symbole: '▶' },
  close: { tone: 'ok', symbole: '✓' },
  sans_quorum: { tone: 'non', symbole: '✕' },
  annulee: { tone: 'neutre', symbole: '–' },
}

/** State as lists say it: a meeting whose day is gone and that was not held is late. */
export function etatAffiche(
  s: { etat: EtatSeance; date: string },
  aujourdhui: string,
): EtatSeance | 'en_retard' {
  const attendue = s.etat === 'prevue' || s.etat === 'convoquee'
  return attendue && s.date < aujourdhui ? 'en_retard' : s.etat
}

export const EN_RETARD: Marque = { tone: 'non', symbole: '✕' }

/** Where each moment stands: what is behind, what is to be done now, what comes later. */
export function avancement(etat: EtatSeance): Record<Moment, 'fait' | 'en_cours' | 'a_venir'> {
  if (etat === 'prevue') return { preparer: 'en_cours', tenir: 'a_venir', clore: 'a_venir' }
  if (etat === 'convoquee') return { preparer: 'fait', tenir: 'en_cours', clore: 'a_venir' }
  if (etat === 'ouverte') return { preparer: 'fait', tenir: 'en_cours', clore: 'a_venir' }
  return { preparer: 'fait', tenir: 'fait', clore: etat === 'annulee' ? 'fait' : 'en_cours' }
}

/** What to do now, by a stable name, and where; null when nothing is left (a cancelled meeting). */
export function prochaineEtape(
  s: Pick<Seance, 'etat' | 'points' | 'seconde'>,
): { etape: Etape; moment: Moment } | null {
  switch (s.etat) {
    case 'prevue':
      return s.points.length === 0
        ? { etape: 'composer', moment: 'preparer' }
        : { etape: 'convoquer', moment: 'preparer' }
    case 'convoquee':
      return { etape: 'ouvrir', moment: 'tenir' }
    case 'ouverte':
      return s.points.some(p => p.etat === 'a_traiter' || p.etat === 'en_cours')
        ? { etape: 'traiter', moment: 'tenir' }
        : { etape: 'clore', moment: 'tenir' }
    case 'sans_quorum':
      return s.seconde === null
        ? { etape: 'reconvoquer', moment: 'clore' }
        : { etape: 'seconde', moment: 'clore' }
    case 'close':
      return { etape: 'diffuser', moment: 'clore' }
    default:
      return null
  }
}

export type Etape =
  | 'composer'
  | 'convoquer'
  | 'ouvrir'
  | 'traiter'
  | 'clore'
  | 'reconvoquer'
  | 'seconde'
  | 'diffuser'
