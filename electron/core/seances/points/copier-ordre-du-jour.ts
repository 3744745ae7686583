import { formatJourFr } from '../../../../shared/domain/dates.ts'
import type { Base } from '../../database/open.ts'
import { type Auteur, noterActeDecision } from '../../decisions/acte-decision.ts'

/** The meeting that takes an agenda over, and who gives it. */
type Nouvelle = { id: number; date: number; auteur: Auteur }

/**
 * Gives a meeting the agenda of another: same items in the same order, those set aside too, the same files by reference.
 * Drafts of decisions move with their actions, their papers and the day, so that nothing is typed twice. To be called
 * inside a transaction.
 */
export function copierOrdreDuJour(base: Base, de: number, vers: Nouvelle): void {
  const copies = copierPoints(base, de, vers.id)
  copierPieces(base, listPieces(base, 'seance_id', de), vers.id, copies)
  deplacerProjets(base, listProjets(base, 'seance_id', de), vers, copies)
}

/** What an item that was put off brings to the item that takes it up: its files by reference and its drafts of decisions. To be called inside a transaction. */
export function reprendrePoint(base: Base, de: number, nouveau: number, vers: Nouvelle): void {
  const copies = new Map([[de, nouveau]])
  copierPieces(base, listPieces(base, 'point_id', de), vers.id, copies)
  deplacerProjets(base, listProjets(base, 'point_id', de), vers, copies)
}

type LignePiece = { id: number; point_id: number | null }
type LigneProjet = { id: number; point_id: number }
type Origine = 'seance_id' | 'point_id'

function listPieces(base: Base, origine: Origine, id: number): LignePiece[] {
  return base.sqlite
    .prepare(`SELECT id, point_id FROM pieces WHERE ${origine} = ? AND ecartee = 0 ORDER BY id`)
    .all(id) as LignePiece[]
}

function listProjets(base: Base, origine: Origine, id: number): LigneProjet[] {
  return base.sqlite
    .prepare(`SELECT id, point_id FROM decisions WHERE ${origine} = ? AND etat = 'projet'`)
    .all(id) as LigneProjet[]
}

function copierPoints(base: Base, de: number, vers: number): Map<number, number> {
  const copier = base.sqlite.prepare(
    `INSERT INTO points (seance_id, rang, type, intitule, objet, texte, rapporteur, duree_min, indicateurs, releve_de, decision_id, reprise_de, etat)
     SELECT ?, rang, type, intitule, objet, texte, rapporteur, duree_min, indicateurs, releve_de, decision_id, reprise_de,
            CASE etat WHEN 'ecarte' THEN 'ecarte' ELSE 'a_traiter' END
     FROM points WHERE id = ?`,
  )
  const points = base.sqlite
    .prepare('SELECT id FROM points WHERE seance_id = ? ORDER BY rang, id')
    .pluck()
    .all(de) as number[]
  return new Map(points.map(id => [id, Number(copier.run(vers, id).lastInsertRowid)]))
}

function copierPieces(
  base: Base,
  pieces: readonly LignePiece[],
  vers: number,
  copies: Map<number, number>,
): void {
  const copier = base.sqlite.prepare(
    `INSERT INTO pieces (seance_id, point_id, nom, sha256, ajoutee_le)
     SELECT ?, ?, nom, sha256, ajoutee_le FROM pieces WHERE id = ?`,
  )
  for (const { id, point_id } of pieces)
    copier.run(vers, point_id === null ? null : (copies.get(point_id) ?? null), id)
}

function deplacerProjets(
  base: Base,
  projets: readonly LigneProjet[],
  vers: Nouvelle,
  copies: Map<number, number>,
): void {
  const deplacer = base.sqlite.prepare(
    'UPDATE decisions SET seance_id = ?, point_id = ?, date = ? WHERE id = ?',
  )
  const suivre = ['actions', 'documents'].map(table =>
    base.sqlite.prepare(`UPDATE ${table} SET seance_id = ? WHERE decision_id = ?`),
  )
  for (const { id, point_id } of projets) {
    deplacer.run(vers.id, copies.get(point_id) ?? point_id, vers.date, id)
    for (const requete of suivre) requete.run(vers.id, id)
    noterActeDecision(base, id, vers.auteur, `portée à la séance du ${formatJourFr(vers.date)}`)
  }
}
