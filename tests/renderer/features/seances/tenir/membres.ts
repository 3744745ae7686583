import type { MembreSeance } from '../../../../../shared/domain/seance.ts'

/** A chair with a deliberative voice, not vacant, that nobody may represent. */
export function creerMembre(place: string, partie: Partial<MembreSeance> = {}): MembreSeance {
  return {
    place,
    fonction: 'Membre',
    institution: 'CIAS',
    college: null,
    nom: null,
    suppleant: null,
    voix: 'deliberative',
    representable: false,
    vacant: false,
    ...partie,
  }
}
