import type { EtatPresence, MembreSeance, Presence } from '../../../../shared/domain/seance.ts'

/** One line of the roll as the user fills it; `etat` null: nobody called yet. `par` is who sits for the holder. */
export type LigneAppel = { place: string; etat: EtatPresence | null; par: string }

/** States offered for a chair: only a seat that the text allows to be represented may be. */
export function listEtats(membre: Pick<MembreSeance, 'representable'>): EtatPresence[] {
  return membre.representable
    ? ['present', 'visio', 'represente', 'excuse', 'absent']
    : ['present', 'visio', 'excuse', 'absent']
}

/** The roll as it was last noted; vacant chairs are not called. Order of the members. */
export function commencerAppel(membres: readonly MembreSeance[], notees: readonly Presence[]): LigneAppel[] {
  const connues = new Map(notees.map(p => [p.place, p]))
  return membres
    .filter(m => !m.vacant)
    .map(({ place }) => {
      const notee = connues.get(place)
      return { place, etat: notee?.etat ?? null, par: notee?.par ?? '' }
    })
}

/** Every line not called yet takes this state; those already called stay. */
export function completerAppel(lignes: readonly LigneAppel[], etat: EtatPresence): LigneAppel[] {
  return lignes.map(ligne => (ligne.etat === null ? { ...ligne, etat } : ligne))
}

/** Every line takes this state, and nobody sits for another any more. */
export function toutNoter(lignes: readonly LigneAppel[], etat: EtatPresence): LigneAppel[] {
  return lignes.map(({ place }) => ({ place, etat, par: '' }))
}

/** Who is away cannot be replaced: the name of the one who sits goes with the state that allows it. */
export function noterEtat(ligne: LigneAppel, etat: EtatPresence): LigneAppel {
  const remplacable = etat !== 'excuse' && etat !== 'absent'
  return { ...ligne, etat, par: remplacable ? ligne.par : '' }
}

/** The lines that differ from what the meeting holds, as `presences:noter` wants them. Uncalled lines are left out. */
export function listChangements(lignes: readonly LigneAppel[], notees: readonly Presence[]): Presence[] {
  const connues = new Map(notees.map(p => [p.place, p]))
  return lignes.flatMap(({ place, etat, par }) => {
    if (etat === null) return []
    const presence = { place, etat, par: par.trim() === '' ? null : par.trim() }
    const avant = connues.get(place)
    return avant && avant.etat === etat && avant.par === presence.par ? [] : [presence]
  })
}

/** How many lines are in each state; `null` counts those not called yet. */
export function compterAppel(lignes: readonly LigneAppel[]): Map<EtatPresence | null, number> {
  const comptes = new Map<EtatPresence | null, number>()
  for (const { etat } of lignes) comptes.set(etat, (comptes.get(etat) ?? 0) + 1)
  return comptes
}

/** Whether somebody sits on the chair at this moment. */
export function estLa(etat: EtatPresence | undefined): boolean {
  return etat === 'present' || etat === 'visio' || etat === 'represente'
}
