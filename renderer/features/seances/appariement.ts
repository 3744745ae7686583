import { formatJourIso, getJour } from '../../../shared/domain/dates.ts'
import type { Echeance } from '../../../shared/domain/reponses.ts'
import type { ResumeSeance } from '../../../shared/domain/seance.ts'
import { debutDe, finDe } from '../tableau-de-bord/vue.ts'

type Territoire = { code: string; libelle: string }

const REUNIONS: ReadonlySet<Echeance['code']> = new Set(['comite', 'comite_extraordinaire', 'instance'])

/** Whether a date due is answered by a meeting. */
export const estReunion = (e: Echeance): boolean => REUNIONS.has(e.code) && e.instance !== null

/** The territory that a date due names after its body (« Instance locale, Meaux »), of the first level when two share the name; null when it names none. */
export function territoireDe(
  e: Pick<Echeance, 'libelle'>,
  territoires: readonly Territoire[],
): string | null {
  const trouves = territoires.filter(t => e.libelle.endsWith(`, ${t.libelle}`))
  // « Rives de Loire » must not be taken for « Loire »: the longest name wins.
  const longueur = Math.max(0, ...trouves.map(t => t.libelle.length))
  return trouves.find(t => t.libelle.length === longueur)?.code ?? null
}

/**
 * Which meeting answers which date due: of the same body and territory, within the window, or after the former date of
 * the same name and no later than this one. One meeting answers one date; cancelled ones and those without quorum none.
 */
export function apparier(
  echeances: readonly Echeance[],
  seances: readonly ResumeSeance[],
  territoires: readonly Territoire[],
): Map<Echeance, ResumeSeance> {
  const paires = new Map<Echeance, ResumeSeance>()
  const ordonnees = echeances.filter(estReunion).toSorted((a, b) => finDe(a).localeCompare(finDe(b)))
  const tenables = seances.filter(s => s.etat !== 'annulee' && s.etat !== 'sans_quorum')
  for (const seance of tenables.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const due = ordonnees.find(
      e =>
        !paires.has(e) &&
        e.instance === seance.instance &&
        territoireDe(e, territoires) === seance.territoire &&
        seance.date <= finDe(e) &&
        seance.date > veilleDe(e, ordonnees),
    )
    if (due) paires.set(due, seance)
  }
  return paires
}

/** Last day on which a meeting is too early for this date: that of the former date of the same name, or the eve of a window. Empty when any day will do. */
function veilleDe(e: Echeance, ordonnees: readonly Echeance[]): string {
  if (typeof e.date !== 'string') return formatJourIso(getJour(e.date.du) - 1)
  const avant = ordonnees.filter(
    a => a.instance === e.instance && a.libelle === e.libelle && finDe(a) < debutDe(e),
  )
  return avant.map(finDe).at(-1) ?? ''
}
