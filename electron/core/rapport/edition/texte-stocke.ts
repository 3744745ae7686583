import { AppError } from '../../../../shared/domain/erreurs.ts'
import { type TexteRiche, texteRicheSchema } from '../../../../shared/domain/texte-riche.ts'

/** A text as a row holds it. Throws `base_abimee` when it is not one. */
export function lireTexteStocke(json: string): TexteRiche {
  const lu = texteRicheSchema.safeParse(lireJsonStocke(json))
  if (lu.success) return lu.data
  throw texteAbime(lu.error)
}

/** The JSON of a row, not checked yet. Throws `base_abimee`. */
export function lireJsonStocke(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw texteAbime(cause)
  }
}

function texteAbime(cause: unknown): AppError {
  return new AppError(
    'base_abimee',
    'Un texte du rapport annuel est illisible dans cette base\u00a0: la base est abîmée. Ouvrez une sauvegarde.',
    null,
    { cause },
  )
}
