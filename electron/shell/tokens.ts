import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { AppError } from '../../shared/domain/erreurs.ts'
import type { FichierChoisi } from '../../shared/window-contract.ts'

export type Tokens = {
  /** The same path always has the same token. */
  give(chemin: string): FichierChoisi
  /** Throws `jeton_inconnu`: the page may only name what the user has chosen. */
  getChemin(jeton: string): string
}

/** Paths chosen by the user, and the tokens by which the page names them. `onNew` is told before the page is. */
export function createTokens(onNew: (jeton: string, chemin: string) => void): Tokens {
  const chemins = new Map<string, string>()
  const jetons = new Map<string, string>()
  return {
    give(chemin) {
      const jeton = jetons.get(chemin) ?? `jeton:${randomUUID()}`
      if (!jetons.has(chemin)) {
        jetons.set(chemin, jeton)
        chemins.set(jeton, chemin)
        onNew(jeton, chemin)
      }
      return { jeton, nom: path.basename(chemin), emplacement: path.dirname(chemin) }
    },
    getChemin(jeton) {
      const chemin = chemins.get(jeton)
      if (chemin === undefined)
        throw new AppError(
          'jeton_inconnu',
          'Ce fichier n’a pas été choisi dans cette fenêtre. Choisissez-le de nouveau.',
        )
      return chemin
    },
  }
}
