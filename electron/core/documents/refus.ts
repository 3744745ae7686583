import { AppError } from '../../../shared/domain/erreurs.ts'
import type { LigneDocument } from './lignes.ts'

/** Refuses to change a frozen paper. */
export function refuserGele(ligne: LigneDocument): void {
  if (ligne.etat === 'brouillon') return
  throw new AppError(
    'document_valide',
    'Ce document est validé : il ne change plus. Pour le corriger, faites-en une nouvelle version en disant pourquoi.',
    { champ: 'document', etat: ligne.etat },
  )
}

/** Refuses to act on a version that a correction took the place of. */
export function refuserAncienne(ligne: LigneDocument, revision: number | undefined): void {
  if (revision === undefined || revision === ligne.version) return
  throw new AppError(
    'version_anterieure',
    `La version ${revision} a été remplacée par la version ${ligne.version} : elle se lit et s’exporte, mais ne change plus.`,
    { champ: 'revision' },
  )
}
