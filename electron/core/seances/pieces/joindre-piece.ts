import type { Input } from '../../../../shared/contract.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { Context } from '../../context.ts'
import type { Base } from '../../database/open.ts'
import { enSeance } from '../acte.ts'
import { getLigneSeance } from '../lignes.ts'
import { getPointVivant } from '../points/lignes-points.ts'
import { lirePiece } from './lire-piece.ts'

const ETATS = ['prevue', 'convoquee', 'ouverte', 'close', 'sans_quorum'] as const

export type LignePiece = { id: number; seance_id: number; nom: string; sha256: string; ecartee: 0 | 1 }

/** Throws `piece_inconnue` when the base does not hold it. */
export function getLignePiece(base: Base, id: number): LignePiece {
  const ligne = base.sqlite
    .prepare('SELECT id, seance_id, nom, sha256, ecartee FROM pieces WHERE id = ?')
    .get(id) as LignePiece | undefined
  if (ligne !== undefined) return ligne
  throw new AppError('piece_inconnue', `Cette base ne contient pas de pièce n° ${id}.`, { champ: 'piece' })
}

/** Keeps a file in the base, for the meeting or for one item; the same bytes are stored once, whatever their names. */
export async function joindrePiece(ctx: Context, demande: Input<'pieces:joindre'>): Promise<number> {
  // A bad request is refused before 50 Mo are read for nothing.
  getLigneSeance(ctx.base(), demande.seance)
  const { nom, octets, sha256 } = await lirePiece(ctx.resolveFichier(demande.fichier))
  return enSeance(ctx, { ...demande, action: 'pieces:joindre', etats: ETATS }, (base, seance) => {
    const point = demande.point === null ? null : getPointVivant(base, seance.id, demande.point)
    base.sqlite
      .prepare('INSERT INTO contenus (sha256, octets, contenu) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
      .run(sha256, octets.length, octets)
    const { lastInsertRowid } = base.sqlite
      .prepare('INSERT INTO pieces (seance_id, point_id, nom, sha256, ajoutee_le) VALUES (?, ?, ?, ?, ?)')
      .run(seance.id, point?.id ?? null, nom, sha256, new Date(ctx.now()).toISOString())
    const ou = point === null ? '' : ` au point « ${point.intitule} »`
    return {
      libelle: `Pièce jointe${ou} : « ${nom} »`,
      valeur: seance.id,
      detail: { piece: Number(lastInsertRowid), octets: octets.length, sha256 },
    }
  })
}

/** Takes an attachment off the meeting; its bytes stay, so that it can come back. */
export function ecarterPiece(ctx: Context, demande: Input<'pieces:ecarter'>): Promise<number> {
  return basculer(ctx, demande, 1)
}

/** Brings back an attachment that was set aside. */
export function retablirPiece(ctx: Context, demande: Input<'pieces:retablir'>): Promise<number> {
  return basculer(ctx, demande, 0)
}

function basculer(ctx: Context, demande: Input<'pieces:ecarter'>, ecartee: 0 | 1): Promise<number> {
  const { seance_id: seance } = getLignePiece(ctx.base(), demande.piece)
  const action = ecartee === 1 ? 'pieces:ecarter' : 'pieces:retablir'
  return enSeance(ctx, { seance, version: demande.version, action, etats: ETATS }, base => {
    const piece = getLignePiece(base, demande.piece)
    const fait = ecartee === 1 ? 'écartée' : 'rétablie'
    if (piece.ecartee === ecartee)
      throw new AppError('piece_deja', `Cette pièce est déjà ${fait}.`, { champ: 'piece' })
    base.sqlite.prepare('UPDATE pieces SET ecartee = ? WHERE id = ?').run(ecartee, piece.id)
    return {
      libelle: `Pièce ${fait} : « ${piece.nom} »`,
      valeur: seance,
      detail: { piece: piece.id },
    }
  })
}
