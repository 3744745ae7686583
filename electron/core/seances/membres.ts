import type { Selectable } from 'kysely'
import type { Convention } from '../../../shared/domain/convention.ts'
import { getJour } from '../../../shared/domain/dates.ts'
import type { Instance, Siege } from '../../../shared/domain/instance.ts'
import type { MembreSeance } from '../../../shared/domain/seance.ts'
import type { Base } from '../database/open.ts'
import type { TablesSeances } from '../database/tables-seances.ts'
import { getCadreInstance } from './cadre.ts'
import type { LigneSeance } from './lignes.ts'

/** What names a holder on a day, as the base keeps it. */
export type LigneTitulaire = Omit<Selectable<TablesSeances['titulaires']>, 'id'>

type Jour = Pick<LigneSeance, 'date' | 'territoire'>

/** The chairs of a meeting in the order of the convention, with whoever holds them on its day. */
export function listMembres(base: Base, seance: LigneSeance, profil: Convention): MembreSeance[] {
  const titulaires = base.sqlite
    .prepare('SELECT * FROM titulaires WHERE convention_id = ? AND instance = ? ORDER BY depuis, id')
    .all(seance.convention_id, seance.instance) as LigneTitulaire[]
  return composerMembres(getCadreInstance(profil, seance.instance).instance, profil, seance, titulaires)
}

/** The same from rows already read; `titulaires` are those of the body, in order of date. */
export function composerMembres(
  instance: Instance,
  profil: Convention,
  jour: Jour,
  titulaires: readonly LigneTitulaire[],
): MembreSeance[] {
  const duJour = titulaires.filter(t => vautPour(t, jour))
  return instance.sieges.flatMap(siege =>
    Array.from({ length: siege.nombre }, (_, i) => composerMembre(siege, i + 1, profil, jour, duJour)),
  )
}

/** Chairs with a deliberative voice that are not vacant. */
export function compterExercice(membres: readonly MembreSeance[]): number {
  return membres.filter(m => m.voix === 'deliberative' && !m.vacant).length
}

function vautPour(t: LigneTitulaire, { date, territoire }: Jour): boolean {
  return (
    t.depuis <= date &&
    (t.jusqua === null || date <= t.jusqua) &&
    (t.territoire === null || t.territoire === territoire)
  )
}

function composerMembre(
  siege: Siege,
  rang: number,
  profil: Convention,
  { date }: Jour,
  duJour: readonly LigneTitulaire[],
): MembreSeance {
  const ici = duJour.filter(t => t.siege === siege.code && t.rang === rang)
  const occupant = trouverDernier(ici.filter(t => t.qualite !== 'suppleant'))
  const vacant = occupant?.qualite === 'vacant'
  return {
    place: `${siege.code}:${rang}`,
    fonction: (vacant ? null : occupant?.fonction) ?? siege.fonction,
    institution: nommerInstitution(profil, siege.partie, date),
    college: siege.college ?? null,
    nom: vacant ? null : (occupant?.nom ?? null),
    suppleant: trouverDernier(ici.filter(t => t.qualite === 'suppleant'))?.nom ?? null,
    voix: siege.voix,
    representable: siege.representable,
    vacant,
  }
}

/** A holder named for the territory is more precise than one named for the whole body; then the latest named sits. */
function trouverDernier(titulaires: readonly LigneTitulaire[]): LigneTitulaire | undefined {
  return titulaires.findLast(t => t.territoire !== null) ?? titulaires.at(-1)
}

const FRANCE_TRAVAIL = getJour('2024-01-01')

/** Pôle emploi is called France Travail from 01/01/2024 on. A seat may belong to somebody who did not sign (UDCCAS). */
function nommerInstitution(profil: Convention, code: string, jour: number): string {
  const partie = profil.parties.find(p => p.code === code)
  if (partie === undefined) return code.toUpperCase().replaceAll('_', ' ')
  return partie.type === 'pole_emploi' && jour >= FRANCE_TRAVAIL
    ? partie.nomCourt.replace(/P[ôo]le emploi/i, 'France Travail')
    : partie.nomCourt
}
