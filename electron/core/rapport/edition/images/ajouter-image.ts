import type { Input, Output } from '../../../../../shared/contract.ts'
import { AppError } from '../../../../../shared/domain/erreurs.ts'
import type { Context } from '../../../context.ts'
import { ecrireJournal } from '../../../database/journal.ts'
import { inTransaction } from '../../../database/transaction.ts'
import { garderImage, lireFichierImage, lireImageCollee } from './garder-image.ts'
import { lireImage } from './lire-image.ts'

/** Keeps a picture that texts may show, from a file or pasted: one of them, not both. The same picture is kept once. */
export async function ajouterImage(
  ctx: Context,
  { fichier, base64 }: Input<'images:ajouter'>,
): Promise<Output<'images:ajouter'>> {
  const image = fichier === undefined ? lireCollee(base64) : await lireFichierImage(ctx, fichier)
  if (fichier !== undefined && base64 !== undefined) refuserDemande()
  const { sha256, type, largeur, hauteur } = image
  await inTransaction(ctx.base(), base => {
    if (lireImage(base, sha256) !== undefined) return
    garderImage(base, image)
    ecrireJournal(base.sqlite, {
      faitLe: new Date(ctx.now()).toISOString(),
      utilisateur: ctx.utilisateur,
      action: 'images:ajouter',
      detail: { octets: image.octets.length, sha256 },
    })
  })
  return { sha256, type, largeur, hauteur }
}

const lireCollee = (base64: string | undefined) =>
  base64 === undefined ? refuserDemande() : lireImageCollee(base64)

function refuserDemande(): never {
  throw new AppError(
    'image_attendue',
    'Choisissez un fichier d’image, ou collez une image\u00a0: l’un des deux.',
    {
      champ: 'fichier',
    },
  )
}

/** A stored picture as a data address, for the window. Throws `image_inconnue`. */
export function getAdresseImage(ctx: Context, sha256: string): string {
  const image = lireImage(ctx.base(), sha256)
  if (image !== undefined)
    return `data:image/${image.type};base64,${Buffer.from(image.octets).toString('base64')}`
  throw new AppError(
    'image_inconnue',
    'Cette base ne contient plus cette image. Retirez-la du texte, ou ajoutez-la de nouveau.',
    { champ: 'sha256' },
  )
}
