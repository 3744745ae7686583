import { AppError } from '../../../shared/domain/erreurs.ts'

/**
 * The refusal of a save that comes after somebody else's, with what changed since. `quoi` is feminine, as what is saved here
 * all is (« Cette séance »). The window offers to read it again, and keeps what was typed.
 */
export function refuserModifieAilleurs(quoi: string, version: number, changements: string[]): never {
  const lesquels = changements.length === 0 ? 'elle a changé de séance' : changements.join(' ; ')
  throw new AppError(
    'modifie_ailleurs',
    `${quoi} a été modifiée dans une autre fenêtre depuis que vous l’avez ouverte : ${lesquels}. Votre saisie n’a pas été enregistrée : relisez ce qui a changé, puis recommencez.`,
    { version, changements },
  )
}
