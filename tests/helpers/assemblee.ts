import { AppError } from '../../shared/domain/erreurs.ts'
import type { Reglement, RegleQuorum } from '../../shared/domain/instance.ts'
import { getReglement } from '../../shared/domain/reglement.ts'
import type { EtatPresence, MembreSeance, Presence } from '../../shared/domain/seance.ts'

/** One chair with a deliberative voice that nobody represents, unless said otherwise. */
export function membre(place: string, changements: Partial<MembreSeance> = {}): MembreSeance {
  return {
    place,
    fonction: 'Conseiller',
    institution: 'Commune',
    college: null,
    nom: null,
    suppleant: null,
    voix: 'deliberative',
    representable: false,
    vacant: false,
    ...changements,
  }
}

/** Chairs `conseiller:1` to `conseiller:n`. */
export function assemblee(n: number, changements: Partial<MembreSeance> = {}): MembreSeance[] {
  return Array.from({ length: n }, (_, i) => membre(`conseiller:${i + 1}`, changements))
}

/** The first `n` places of a seat in one state, from rank `depuis`. */
export function sont(etat: EtatPresence, n: number, depuis = 1, siege = 'conseiller'): Presence[] {
  return Array.from({ length: n }, (_, i) => ({ place: `${siege}:${depuis + i}`, etat, par: null }))
}

/** The rules of the law for a kind of body, on which its convention sets nothing. */
export function reglementDe(quorum: RegleQuorum): Reglement {
  return getReglement({
    code: 'instance',
    libelle: 'Instance',
    autresNoms: [],
    role: 'deliberation',
    rythmes: [],
    sieges: [],
    quorum,
    majorite: quorum === 'aucun' ? 'consensus' : 'exprimes',
    reference: 'Article 3',
  })
}

/** What an action refuses, with its field. */
export function attraperRefus(action: () => unknown): { code: string; message: string; champ: unknown } {
  try {
    action()
  } catch (erreur) {
    if (!(erreur instanceof AppError)) throw erreur
    const { code, message, details } = erreur
    const champ = typeof details === 'object' && details !== null && 'champ' in details ? details.champ : null
    return { code, message, champ }
  }
  throw new Error('Un refus était attendu.')
}
