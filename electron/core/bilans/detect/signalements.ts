import type { Question, Signalement } from '../../../../shared/domain/bilan.ts'

/** Where something is said of a sheet. */
export type Lieu = { fichier: string; feuille: string }

/** A sentence about a sheet, or one of its rows (1-based) or columns (letter). */
export function signaler(
  lieu: Lieu,
  code: string,
  message: string,
  place: { ligne?: number; colonne?: string } = {},
): Signalement {
  return {
    fichier: lieu.fichier,
    feuille: lieu.feuille,
    ligne: place.ligne ?? null,
    colonne: place.colonne ?? null,
    code,
    message,
  }
}

/** A question about a column; its options are written back under `cle`, for the column's letter. */
export function questionner(
  lieu: Lieu,
  code: string,
  message: string,
  colonne: string | null,
  cle: Question['reponse']['cle'],
  options: Question['options'],
): Question {
  return {
    ...signaler(lieu, code, message, colonne === null ? {} : { colonne }),
    options,
    reponse: { cle, sens: null, element: colonne },
  }
}

/** A number as French offices write it: 208 300, 64,5. */
export function formatNombre(n: number): string {
  const [entier = '0', decimales] = String(Number(n.toFixed(4))).split('.')
  const groupe = entier.replace(/\B(?=(\d{3})+$)/g, '\u202f')
  return decimales === undefined ? groupe : `${groupe},${decimales}`
}
