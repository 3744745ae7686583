import { texts } from './texts.ts'

/** Time given to each item in milliseconds, and the item whose clock runs since an instant; one clock at most. */
export type Minuteur = { ecoules: Record<string, number>; court: { point: number; depuis: number } | null }

export const MINUTEUR_ARRETE: Minuteur = { ecoules: {}, court: null }

const MS_PAR_MINUTE = 60_000

/** Milliseconds given to an item so far. */
export function tempsDuPoint(m: Minuteur, point: number, maintenant: number): number {
  const enCours = m.court?.point === point ? Math.max(0, maintenant - m.court.depuis) : 0
  return (m.ecoules[point] ?? 0) + enCours
}

/** The clock stopped, what it counted kept. */
export function arreter(m: Minuteur, maintenant: number): Minuteur {
  if (m.court === null) return m
  const { point } = m.court
  return { ecoules: { ...m.ecoules, [point]: tempsDuPoint(m, point, maintenant) }, court: null }
}

/** Stops the clock of this item, or starts it (and stops any other). */
export function basculer(m: Minuteur, point: number, maintenant: number): Minuteur {
  const arrete = arreter(m, maintenant)
  return m.court?.point === point ? arrete : { ...arrete, court: { point, depuis: maintenant } }
}

/** Another item is shown: a running clock goes on with it, a stopped one stays stopped. */
export function suivrePoint(m: Minuteur, point: number, maintenant: number): Minuteur {
  if (m.court === null || m.court.point === point) return m
  return { ...arreter(m, maintenant), court: { point, depuis: maintenant } }
}

export type LectureMinuteur = { texte: string; depasse: boolean; court: boolean }

/** Whole minutes against those planned; `prevues` is null when the item has no duration. */
export function lireMinuteur(
  m: Minuteur,
  point: number,
  prevues: number | null,
  maintenant: number,
): LectureMinuteur {
  const t = texts.minuteur
  const ms = tempsDuPoint(m, point, maintenant)
  const court = m.court?.point === point
  if (ms === 0 && !court) return { texte: t.pasCommence(prevues), depasse: false, court }
  const minutes = Math.floor(ms / MS_PAR_MINUTE)
  if (prevues === null) return { texte: t.ecoule(minutes), depasse: false, court }
  if (minutes <= prevues) return { texte: t.surPrevues(minutes, prevues), depasse: false, court }
  return { texte: t.depasse(minutes, prevues), depasse: true, court }
}
