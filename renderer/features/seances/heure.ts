/** Hours of a meeting: `14:30` in the base, « 14 h 30 » on the screen; minutes since midnight for sums. */

/** « 14 h 30 », « 14h30 », « 14:30 », « 1430 », « 14 h » or « 9 » → `14:30`; undefined when it is no hour of a day. */
export function parseHeure(texte: string): string | undefined {
  const m = /^(\d{1,2})(?:\s*[h:.]\s*(\d{2})?|(\d{2}))?$/i.exec(
    texte.replace(/[\s\u00a0\u202f]+/g, ' ').trim(),
  )
  if (!m) return undefined
  const [heures, minutes] = [Number(m[1]), Number(m[2] ?? m[3] ?? '0')]
  return heures > 23 || minutes > 59 ? undefined : formatMinutes(heures * 60 + minutes)
}

/** `14:30` → 870. */
export function minutesDe(heure: string): number {
  const [heures, minutes] = heure.split(':')
  return Number(heures) * 60 + Number(minutes)
}

/** 870 → `14:30`; a day later starts again from 0. */
export function formatMinutes(minutes: number): string {
  const deux = (n: number) => String(n).padStart(2, '0')
  return `${deux(Math.floor(minutes / 60) % 24)}:${deux(minutes % 60)}`
}

/** 20 → « 20 min », 120 → « 2 h », 125 → « 2 h 05 ». */
export function formatDuree(minutes: number): string {
  if (minutes < 60) return `${minutes}\u00a0min`
  const reste = minutes % 60
  return `${Math.floor(minutes / 60)}\u00a0h${reste === 0 ? '' : `\u00a0${String(reste).padStart(2, '0')}`}`
}
