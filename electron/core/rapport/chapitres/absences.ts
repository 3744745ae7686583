import { libelleDe, listCodesDemandes } from '../blocs/demandes.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { BlocChapitre } from '../modele.ts'
import { note } from './blocs.ts'
import { expliquerAbsence, motAbsence } from './raisons.ts'

/** One remark for each reason: which of these figures the convention names and the report cannot give, and why. */
export function listNotesAbsences(d: DonneesRapport, codes: readonly string[]): BlocChapitre[] {
  return direAbsences(d, codes).map(note)
}

/** The same remarks, as sentences; a figure that the convention names twice is said once. */
export function direAbsences(d: DonneesRapport, codes: readonly string[]): string[] {
  const demandes = new Set(d.convention.indicateurs.flatMap(i => listCodesDemandes(d, i.codes)))
  const absents = [...new Set(listCodesDemandes(d, codes))].flatMap(code => {
    const raison = demandes.has(code) ? expliquerAbsence(d, code) : undefined
    if (raison === undefined) return []
    return [{ libelle: libelleDe(d, code), mot: motAbsence(comparer(d, code).actuel), raison }]
  })
  const parRaison = Map.groupBy(absents, a => `${a.mot}\u00a0: ${a.raison}`)
  return [...parRaison].map(([raison, liste]) => `${liste.map(a => a.libelle).join(', ')}\u00a0– ${raison}.`)
}
