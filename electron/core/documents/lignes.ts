import type { Selectable } from 'kysely'
import { formatJourIso } from '../../../shared/domain/dates.ts'
import type { Bloc, DocumentSeance, FormatDocument, RefDocument } from '../../../shared/domain/document.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Base } from '../database/open.ts'
import type { TablesSeances } from '../database/tables-seances.ts'
import type { Papier, Phrases } from './modeles/composer.ts'

/** One version of a paper, as it is stored; a paper that nobody touched has no row and is a first draft. */
export type LigneDocument = Selectable<TablesSeances['documents']>

export type FichierGele = { format: FormatDocument; octets: number; sha256: string }

const CLE = 'seance_id = ? AND type = ? AND decision_id IS ? AND place IS ?'

/** Which paper is asked; refuses a decision or a member where the paper has none: it would be another paper, kept apart. */
export function lirePapier(ref: RefDocument): Papier {
  refuserDeTrop(ref, 'decision', 'extrait')
  refuserDeTrop(ref, 'membre', 'convocation')
  return { type: ref.type, decision: ref.decision ?? null, membre: ref.membre ?? null }
}

function refuserDeTrop(ref: RefDocument, champ: 'decision' | 'membre', type: RefDocument['type']): void {
  if (ref[champ] === undefined || ref.type === type) return
  throw new AppError(
    'papier_inconnu',
    champ === 'decision'
      ? 'Seul un extrait porte sur une décision : retirez la décision, ou demandez un extrait.'
      : 'Seule une convocation s’adresse à un membre : retirez le membre, ou demandez une convocation.',
    { champ },
  )
}

/** The latest version, or the one asked; undefined when the paper was never touched. Throws `version_inconnue`. */
export function findLigne(
  base: Base,
  seance: number,
  papier: Papier,
  revision?: number,
): LigneDocument | undefined {
  const versions = base.sqlite
    .prepare(`SELECT * FROM documents WHERE ${CLE} ORDER BY version DESC`)
    .all(seance, papier.type, papier.decision, papier.membre) as LigneDocument[]
  if (revision === undefined) return versions[0]
  const demandee = versions.find(v => v.version === revision)
  if (demandee !== undefined || (revision === 1 && versions.length === 0)) return demandee
  throw new AppError(
    'version_inconnue',
    `Ce document n’a pas de version ${revision} : sa dernière version est la ${versions[0]?.version ?? 1}.`,
    { champ: 'revision' },
  )
}

/** The latest version, stored as a first draft when the paper had no row. To be called inside a transaction. */
export function obtenirLigne(base: Base, seance: number, papier: Papier): LigneDocument {
  const ligne = findLigne(base, seance, papier)
  if (ligne !== undefined) return ligne
  insererBrouillon(base, seance, papier, { version: 1, phrases: {}, motif: null })
  return obtenirLigne(base, seance, papier)
}

/** To be called inside a transaction. */
export function insererBrouillon(
  base: Base,
  seance: number,
  papier: Papier,
  { version, phrases, motif }: { version: number; phrases: Phrases; motif: string | null },
): void {
  base.sqlite
    .prepare(
      `INSERT INTO documents (seance_id, type, decision_id, place, version, etat, phrases, motif)
       VALUES (?, ?, ?, ?, ?, 'brouillon', ?, ?)`,
    )
    .run(seance, papier.type, papier.decision, papier.membre, version, JSON.stringify(phrases), motif)
}

/** Latest versions of all the papers of a meeting that were touched. */
export function listLignes(base: Base, seance: number): LigneDocument[] {
  return base.sqlite
    .prepare(
      `SELECT d.* FROM documents d WHERE d.seance_id = ? AND NOT EXISTS (
         SELECT 1 FROM documents s WHERE s.seance_id = d.seance_id AND s.type = d.type
           AND s.decision_id IS d.decision_id AND s.place IS d.place AND s.version > d.version)`,
    )
    .all(seance) as LigneDocument[]
}

export function lirePhrases(ligne: LigneDocument | undefined): Record<string, string> {
  return ligne === undefined ? {} : (JSON.parse(ligne.phrases) as Record<string, string>)
}

/** The blocks as they were validated; null for a draft. */
export function lireBlocsGeles(ligne: LigneDocument | undefined): Bloc[] | null {
  return ligne?.blocs == null ? null : (JSON.parse(ligne.blocs) as Bloc[])
}

/** What was frozen of one version, docx first. */
export function listFichiersGeles(base: Base, document: number): FichierGele[] {
  return base.sqlite
    .prepare(
      `SELECT f.format, c.octets, f.sha256 FROM document_fichiers f JOIN contenus c ON c.sha256 = f.sha256
       WHERE f.document_id = ? ORDER BY f.format`,
    )
    .all(document) as FichierGele[]
}

/** Keeps bytes under their hash, once whatever the number of papers that hold them. To be called inside a transaction. */
export function gelerFichier(
  base: Base,
  document: number,
  fichier: { format: FormatDocument; contenu: Uint8Array; sha256: string },
): void {
  base.sqlite
    .prepare('INSERT INTO contenus (sha256, octets, contenu) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    .run(fichier.sha256, fichier.contenu.length, fichier.contenu)
  base.sqlite
    .prepare(
      'INSERT INTO document_fichiers (document_id, format, sha256) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    )
    .run(document, fichier.format, fichier.sha256)
}

/** The state of a paper as the contract answers it. */
export function versDocument(
  base: Base,
  seance: number,
  papier: Papier,
  titre: string,
  ligne: LigneDocument | undefined,
): DocumentSeance {
  const jourOuRien = (jour: number | null | undefined) => (jour == null ? null : formatJourIso(jour))
  return {
    seance,
    type: papier.type,
    decision: papier.decision,
    membre: papier.membre,
    titre,
    etat: ligne?.etat ?? 'brouillon',
    version: ligne?.version ?? 1,
    valideLe: ligne?.valide_le ?? null,
    signeLe: jourOuRien(ligne?.signe_le),
    signataire: ligne?.signataire ?? null,
    diffuseLe: jourOuRien(ligne?.diffuse_le),
    destinataires: ligne?.destinataires ?? null,
    motif: ligne?.motif ?? null,
    fichiers: ligne === undefined ? [] : listFichiersGeles(base, ligne.id),
  }
}
