import { hash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Input, Output } from '../../../../shared/contract.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { Context } from '../../context.ts'
import type { Base } from '../../database/open.ts'
import { ecrireFichiers, nomDeFichier } from '../../rapport/fichiers.ts'
import { getLignePiece, type LignePiece } from './joindre-piece.ts'

/** Writes an attachment into a folder, under a name that every system accepts and that replaces no other file. Its bytes are checked against their hash first. */
export async function extrairePiece(
  ctx: Context,
  demande: Input<'pieces:extraire'>,
): Promise<Output<'pieces:extraire'>> {
  const piece = getLignePiece(ctx.base(), demande.piece)
  const octets = getContenu(ctx.base(), piece)
  const dossier = ctx.resolveFichier(demande.dossier)
  const nom = await trouverNom(dossier, piece, octets.length)
  const [fichier] = await ecrireFichiers(dossier, [{ nom, octets }], () => Promise.resolve())
  return { fichier: fichier ?? path.join(dossier, nom), octets: octets.length, sha256: piece.sha256 }
}

function getContenu(base: Base, piece: LignePiece): Buffer {
  const octets = base.sqlite
    .prepare('SELECT contenu FROM contenus WHERE sha256 = ?')
    .pluck()
    .get(piece.sha256) as Buffer
  if (hash('sha256', octets, 'hex') === piece.sha256) return octets
  throw new AppError(
    'piece_abimee',
    `La pièce « ${piece.nom} » n’est plus telle qu’elle a été jointe : la base est abîmée. Ouvrez une sauvegarde pour la retrouver.`,
    { champ: 'piece' },
  )
}

/** The name of the attachment, or « … (2) » when another file has it; a file that already holds these bytes is written again. */
async function trouverNom(dossier: string, piece: LignePiece, octets: number): Promise<string> {
  const { name, ext } = path.parse(piece.nom)
  const extension = ext.slice(1).replace(/[^\p{L}\p{N}_-]/gu, '')
  for (let rang = 1; ; rang += 1) {
    const suite = rang === 1 ? '' : ` (${rang})`
    // Names are cut at 120 characters: the rank must not be what is cut.
    const nom = nomDeFichier(name.slice(0, 100) + suite, extension).replace(/\.$/, '')
    if (await estLibre(path.join(dossier, nom), piece.sha256, octets)) return nom
  }
}

async function estLibre(chemin: string, sha256: string, octets: number): Promise<boolean> {
  if (!existsSync(chemin)) return true
  const existant = statSync(chemin)
  const semblable = existant.isFile() && existant.size === octets
  return semblable && hash('sha256', await readFile(chemin), 'hex') === sha256
}
