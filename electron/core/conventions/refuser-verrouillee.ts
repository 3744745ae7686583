import type Database from 'better-sqlite3'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { listPeriodesVerrouillees } from './periodes-verrouillees.ts'

/** Refuses (`periode_verrouillee`) what would change the figures of a validated year; `quoi` is masculine or feminine singular: « cet objectif ». */
export function refuserVerrouillee(
  sqlite: Database.Database,
  convention: number,
  annee: number,
  quoi: string,
): void {
  if (!listPeriodesVerrouillees(sqlite, convention).some(p => p.annee === annee)) return
  throw new AppError(
    'periode_verrouillee',
    `Le bilan ${annee} est validé\u00a0: ${quoi} ne change plus. Pour le modifier, ouvrez une correction du rapport ${annee}, avec son motif.`,
    { champ: 'annee', annee },
  )
}
