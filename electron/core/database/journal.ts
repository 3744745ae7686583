import { hash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { decrireActe } from './journal-libelles.ts'

/** What was done, by whom: never an identity, a raw row or a free text in `detail`. */
export type Ecriture = {
  /** Instant, ISO 8601. */
  faitLe: string
  utilisateur: string
  /** Name of the channel that did it (`bilans:importer`). */
  action: string
  detail: Record<string, unknown>
}

type Ligne = {
  id: number
  fait_le: string
  utilisateur: string
  action: string
  detail: string
  precedent: string
  empreinte: string
}

/** Adds one line, chained to the line before by its SHA-256. Synchronous: to be called inside the transaction that it describes. */
export function ecrireJournal(sqlite: Database.Database, ecriture: Ecriture): void {
  if (!sqlite.inTransaction) throw new Error('Le journal ne s’écrit que dans la transaction qu’il décrit.')
  const detail = JSON.stringify(ecriture.detail)
  const derniere = sqlite.prepare('SELECT empreinte FROM journal ORDER BY id DESC LIMIT 1').get() as
    | { empreinte: string }
    | undefined
  const precedent = derniere?.empreinte ?? ''
  const empreinte = calculer(precedent, ecriture.faitLe, ecriture.utilisateur, ecriture.action, detail)
  sqlite
    .prepare(
      'INSERT INTO journal (fait_le, utilisateur, action, detail, precedent, empreinte) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(ecriture.faitLe, ecriture.utilisateur, ecriture.action, detail, precedent, empreinte)
}

/** Number of the first line that does not follow from the one before (changed, removed or inserted), null when the chain is whole. */
export function verifierJournal(sqlite: Database.Database): number | null {
  let precedent = ''
  let attendu = 1
  for (const ligne of sqlite.prepare('SELECT * FROM journal ORDER BY id').iterate() as Iterable<Ligne>) {
    const empreinte = calculer(precedent, ligne.fait_le, ligne.utilisateur, ligne.action, ligne.detail)
    if (ligne.id !== attendu || ligne.precedent !== precedent || ligne.empreinte !== empreinte) {
      return ligne.id
    }
    precedent = empreinte
    attendu += 1
  }
  return null
}

/** Last lines first. `libelle` is a French sentence for the screen. */
export function listJournal(
  sqlite: Database.Database,
  limite: number,
): { id: number; date: string; utilisateur: string; action: string; libelle: string }[] {
  const lignes = sqlite.prepare('SELECT * FROM journal ORDER BY id DESC LIMIT ?').all(limite) as Ligne[]
  return lignes.map(l => ({
    id: l.id,
    date: l.fait_le,
    utilisateur: l.utilisateur,
    action: l.action,
    libelle: decrireActe(l.action, lireDetail(l)),
  }))
}

function calculer(...parties: [string, string, string, string, string]): string {
  return hash('sha256', JSON.stringify(parties), 'hex')
}

function lireDetail(ligne: Ligne): Record<string, unknown> {
  try {
    const detail: unknown = JSON.parse(ligne.detail)
    return typeof detail === 'object' && detail !== null ? { ...detail } : {}
  } catch (cause) {
    throw new AppError(
      'journal_illisible',
      `L’écriture n° ${ligne.id} du journal est illisible. Vérifiez la base, puis ouvrez une sauvegarde.`,
      null,
      { cause },
    )
  }
}
