import { formatJourIso } from '../../../shared/domain/dates.ts'
import type { Quorum } from '../../../shared/domain/reponses.ts'
import type { ResumeSeance } from '../../../shared/domain/seance.ts'
import type { Cadre } from './cadre.ts'
import type { LigneSeance } from './lignes.ts'

/** What a list shows of a meeting; `quorum` is that of its opening. */
export function resumerSeance(
  seance: LigneSeance,
  { profil, instance }: Pick<Cadre, 'profil' | 'instance'>,
  quorum: Quorum,
): ResumeSeance {
  return {
    id: seance.id,
    convention: profil.id,
    instance: seance.instance,
    libelle: instance.libelle,
    territoire: seance.territoire,
    date: formatJourIso(seance.date),
    heure: seance.heure,
    lieu: seance.lieu,
    etat: seance.etat,
    convocation: seance.convocation,
    suiteDe: seance.suite_de,
    serie: seance.serie,
    quorum,
    version: seance.version,
  }
}
