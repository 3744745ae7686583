import { AppError } from '../../shared/domain/erreurs.ts'

/** The refusal of `Context.imprimer` where no browser can print; papers exist in docx all the same. */
export function impressionIndisponible(cause?: unknown): AppError {
  return new AppError(
    'impression_indisponible',
    'Le pdf n’a pas pu être imprimé : il faut un navigateur (Edge, Chrome ou Chromium) sur ce poste. Le document est disponible en docx.',
    null,
    { cause },
  )
}
