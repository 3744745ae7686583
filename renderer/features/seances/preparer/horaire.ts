import type { Point } from '../../../../shared/domain/seance.ts'
import { formatMinutes, minutesDe } from '../heure.ts'

/** How long a meeting is meant to last when nobody said. */
export const DUREE_PREVUE_MIN = 120

type Horaire = {
  /** Minutes from the opening at which each item starts, by item. */
  debuts: Map<number, number>
  totalMin: number
  /** Minutes beyond the planned end; 0 when it fits. */
  depassementMin: number
  /** First item that ends after the planned end; null when all fit. */
  premierAuDela: number | null
  /** Items whose duration is not said: they count for nothing. */
  sansDuree: number
}

/** When each item starts, and whether the ordre du jour fits in the planned time. */
export function calculerHoraire(
  points: readonly Pick<Point, 'id' | 'dureeMin'>[],
  prevueMin: number,
): Horaire {
  const debuts = new Map<number, number>()
  let totalMin = 0
  let premierAuDela: number | null = null
  for (const { id, dureeMin } of points) {
    debuts.set(id, totalMin)
    totalMin += dureeMin ?? 0
    if (premierAuDela === null && dureeMin !== null && totalMin > prevueMin) premierAuDela = id
  }
  return {
    debuts,
    totalMin,
    depassementMin: Math.max(0, totalMin - prevueMin),
    premierAuDela,
    sansDuree: points.filter(p => p.dureeMin === null).length,
  }
}

/** The hour so many minutes after the opening; null when the hour of the meeting is not known. */
export function heureApres(heure: string | null, minutes: number): string | null {
  return heure === null ? null : formatMinutes(minutesDe(heure) + minutes)
}
