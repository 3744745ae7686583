import { AppError } from '../../../../shared/domain/erreurs.ts'

type ErreurDisque = Error & { code: string; syscall: string }

/** True for what the system itself refused (not for what a format reader found). */
export function estErreurDisque(erreur: unknown): erreur is ErreurDisque {
  return erreur instanceof Error && 'syscall' in erreur && 'code' in erreur && typeof erreur.code === 'string'
}

/** What the system said, as a sentence for the user: a file open in Excel on Windows answers EBUSY or EPERM. */
export function refusDisque(erreur: ErreurDisque): AppError {
  const [code, message] = phrase(erreur.code)
  return new AppError(code, message, { systeme: erreur.code }, { cause: erreur })
}

function phrase(systeme: string): [string, string] {
  switch (systeme) {
    case 'ENOENT':
    case 'ENOTDIR':
      return ['fichier_introuvable', 'il n’existe pas à cet endroit. Vérifiez son nom et son dossier.']
    case 'EISDIR':
      return ['fichier_est_dossier', 'c’est un dossier. Choisissez un fichier dans ce dossier.']
    case 'EBUSY':
    case 'EPERM':
      return [
        'fichier_verrouille',
        'il est ouvert dans un autre logiciel, qui en bloque la lecture. Fermez-le dans Excel, ou copiez-le sous un autre nom, puis recommencez.',
      ]
    case 'EACCES':
      return [
        'fichier_interdit',
        'vous n’avez pas le droit de le lire. Copiez-le dans un dossier à vous, ou demandez l’accès, puis recommencez.',
      ]
    default:
      return [
        'fichier_illisible',
        `sa lecture a échoué (${systeme}). Copiez-le sur votre ordinateur, puis recommencez.`,
      ]
  }
}
