import type { Echeance } from '../../../shared/domain/reponses.ts'
import type { ResumeSeance } from '../../../shared/domain/seance.ts'

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

/** The meeting, held or planned, that answers each date due; a date without one is left out. */
export function apparier(
  echeances: readonly Echeance[],
  seances: readonly ResumeSeance[],
): Map<Echeance, ResumeSeance> {
  const parNumero = new Map(seances.map(s => [s.id, s]))
  return new Map(
    echeances.flatMap(e => {
      const seance = e.seance === null ? undefined : parNumero.get(e.seance)
      return seance ? [[e, seance] as const] : []
    }),
  )
}
