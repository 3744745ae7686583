import { AppError } from '../../shared/domain/erreurs.ts'

/** The value of a JSON text; `nom` says which file it is when it is not JSON. */
export function parseJsonText(texte: string, nom: string): unknown {
  try {
    return JSON.parse(texte)
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    throw new AppError(
      'json_illisible',
      `${nom} n’est pas un fichier JSON lisible. Vérifiez les guillemets et les virgules.`,
    )
  }
}
