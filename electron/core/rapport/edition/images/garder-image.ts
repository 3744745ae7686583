import { hash } from 'node:crypto'
import { AppError } from '../../../../../shared/domain/erreurs.ts'
import type { Context } from '../../../context.ts'
import type { Base } from '../../../database/open.ts'
import { lirePiece } from '../../../seances/pieces/lire-piece.ts'
import { analyserImage, type ImageNette } from './analyser-image.ts'

/** A picture that was checked, with the hash of what is stored. */
export type ImageAGarder = ImageNette & { sha256: string }

/** The bytes of a picture under their hash. */
export type ImageGardee = { sha256: string; octets: Uint8Array }

const IMAGE = { code: 'image', sujet: 'une image du rapport', mo: 10 }

/** Reads and checks the picture of a file. Throws `image_vide`, `image_trop_lourde` and what `analyserImage` refuses. */
export async function lireFichierImage(ctx: Context, fichier: string): Promise<ImageAGarder> {
  const { nom, octets } = await lirePiece(ctx.resolveFichier(fichier), IMAGE)
  return sceller(analyserImage(octets, nom))
}

/** Checks a pasted picture: base 64, with or without the beginning of a data address. Throws as `lireFichierImage`. */
export function lireImageCollee(base64: string): ImageAGarder {
  const donnees = base64.replace(/^data:[^,]{0,100},/, '')
  const octets = Buffer.from(donnees, 'base64')
  if (octets.length === 0)
    throw new AppError(
      'image_vide',
      'L’image collée est vide (0 octet). Copiez-la de nouveau, puis recommencez.',
      {
        champ: 'base64',
      },
    )
  if (octets.length > IMAGE.mo * 1024 * 1024)
    throw new AppError(
      'image_trop_lourde',
      'L’image collée pèse plus de 10 Mo. Réduisez-la, puis recommencez.',
      { champ: 'base64' },
    )
  return sceller(analyserImage(octets, null))
}

const sceller = (image: ImageNette): ImageAGarder => ({
  ...image,
  sha256: hash('sha256', image.octets, 'hex'),
})

/** Keeps a picture under its hash, once whatever shows it. To be called inside a transaction. */
export function garderImage(base: Base, { sha256, octets }: ImageGardee): void {
  base.sqlite
    .prepare('INSERT INTO contenus (sha256, octets, contenu) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    .run(sha256, octets.length, octets)
}
