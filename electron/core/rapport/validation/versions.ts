import { hash } from 'node:crypto'
import type { Selectable } from 'kysely'
import { formatJourFr } from '../../../../shared/domain/dates.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { Destination } from '../../../../shared/domain/secret.ts'
import type { Base } from '../../database/open.ts'
import type { TablesRapport } from '../../database/tables-rapport.ts'
import { formatNumero, getLigneDecision } from '../../decisions/lignes.ts'
import type { FormatRapport, Redige } from '../rediger.ts'

/** One version of the report of a year, as it is stored; a report that nobody began has none. */
export type LigneRapport = Selectable<TablesRapport['rapports']>

type LigneFichier = { destination: Destination; format: FormatRapport; octets: number; sha256: string }

/**
 * The latest version, or the one asked; undefined when nobody began the report. Throws `version_inconnue` when the version
 * asked does not exist.
 */
export function findVersion(
  base: Base,
  convention: number,
  annee: number,
  version?: number,
): LigneRapport | undefined {
  const versions = base.sqlite
    .prepare('SELECT * FROM rapports WHERE convention_id = ? AND annee = ? ORDER BY version DESC')
    .all(convention, annee) as LigneRapport[]
  if (version === undefined) return versions[0]
  const demandee = versions.find(v => v.version === version)
  if (demandee !== undefined || (version === 1 && versions.length === 0)) return demandee
  throw new AppError(
    'version_inconnue',
    `Le rapport ${annee} n’a pas de version ${version}\u00a0: sa dernière version est la ${versions[0]?.version ?? 1}.`,
    { champ: 'version' },
  )
}

/** True when the bytes of a version are stored: it is validated, distributed or not. */
export function estFigee(ligne: LigneRapport | undefined): ligne is LigneRapport {
  return ligne?.etat === 'valide' || ligne?.etat === 'diffuse'
}

/** What a version prints of its own state: « Brouillon – version 2 », or the decision that validated it. */
export function decrireStatut(base: Base, ligne: LigneRapport | undefined): string {
  const version = ligne?.version ?? 1
  if (ligne === undefined || ligne.etat === 'brouillon') return `Brouillon – version ${version}`
  if (ligne.etat === 'relu' || ligne.decision_id === null) return `Relu, non validé – version ${version}`
  return direValidation(base, version, ligne.decision_id)
}

/** « Version 2, validée le 30/06/2023 (décision 2023-01) »: the day is that of the decision. */
export function direValidation(base: Base, version: number, decision: number): string {
  const ligne = getLigneDecision(base, decision)
  const numero = formatNumero(ligne)
  const laquelle = numero === null ? '' : ` (décision ${numero})`
  return `Version ${version}, validée le ${formatJourFr(ligne.date)}${laquelle}`
}

/** Files frozen with a version, for one destination or for both. */
export function listFichiersFiges(base: Base, rapport: number): LigneFichier[] {
  return base.sqlite
    .prepare(
      'SELECT destination, format, octets, sha256 FROM rapport_fichiers WHERE rapport_id = ? ORDER BY destination, format',
    )
    .all(rapport) as LigneFichier[]
}

/** Stored bytes, checked against their hash; throws `document_abime` when they are not what was frozen. */
export function lireContenu(base: Base, sha256: string): Uint8Array {
  const contenu = base.sqlite.prepare('SELECT contenu FROM contenus WHERE sha256 = ?').pluck().get(sha256) as
    | Uint8Array
    | undefined
  if (contenu !== undefined && hash('sha256', contenu, 'hex') === sha256) return contenu
  throw new AppError(
    'document_abime',
    'Le rapport n’est plus tel qu’il a été validé\u00a0: la base est abîmée. Ouvrez une sauvegarde pour le retrouver.',
  )
}

/** Keeps bytes under their hash, once whatever holds them. To be called inside a transaction. */
export function garderContenu(base: Base, { contenu, sha256 }: Pick<Redige, 'contenu' | 'sha256'>): void {
  base.sqlite
    .prepare('INSERT INTO contenus (sha256, octets, contenu) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    .run(sha256, contenu.length, contenu)
}

/** Keeps one file of a version. To be called inside a transaction. */
export function figerFichier(base: Base, rapport: number, destination: Destination, fichier: Redige): void {
  garderContenu(base, fichier)
  base.sqlite
    .prepare(
      `INSERT INTO rapport_fichiers (rapport_id, destination, format, octets, sha256) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    .run(rapport, destination, fichier.format, fichier.contenu.length, fichier.sha256)
}
