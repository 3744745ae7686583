import { AppError } from '../../../../shared/domain/erreurs.ts'

/** What SQLite says while writing, as a refusal in French; anything else is given back as it is (a bug). */
export function refusEcriture(cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const refus = REFUS.find(([debut]) => code.startsWith(debut))
  return refus ? new AppError(refus[1], `${refus[2]} Rien n’a été enregistré.`, null, { cause }) : cause
}

const REFUS: [string, string, string][] = [
  [
    'SQLITE_BUSY',
    'base_occupee',
    'La base est utilisée par une autre fenêtre ou un autre poste. Réessayez dans un instant.',
  ],
  [
    'SQLITE_LOCKED',
    'base_occupee',
    'La base est utilisée par une autre fenêtre ou un autre poste. Réessayez dans un instant.',
  ],
  ['SQLITE_FULL', 'disque_plein', 'Le disque est plein. Libérez de la place, puis relancez l’import.'],
  ['SQLITE_READONLY', 'base_non_accessible', 'Tandem n’a pas le droit d’écrire dans cette base.'],
  [
    'SQLITE_IOERR',
    'disque_en_erreur',
    'Le disque n’a pas pu enregistrer l’import. Vérifiez qu’il est bien branché et qu’il reste de la place.',
  ],
]
