import type { Input } from '../../../../../shared/contract.ts'
import type { Convention } from '../../../../../shared/domain/convention.ts'
import { AppError } from '../../../../../shared/domain/erreurs.ts'
import type { Context } from '../../../context.ts'
import { getConventionStockee } from '../../../conventions/store.ts'
import { ecrireJournal } from '../../../database/journal.ts'
import { inTransaction } from '../../../database/transaction.ts'
import { garderImage, type ImageGardee, lireFichierImage } from './garder-image.ts'
import { lireImage } from './lire-image.ts'
import { listPlacesLogos } from './lire-logos.ts'

/** Puts the logo of a party, or the emblem of the European Union, in the place of the one that was there. Throws `partie_inconnue` and what a picture is refused for. */
export async function poserLogo(ctx: Context, demande: Input<'logos:poser'>): Promise<void> {
  const { profil } = getConventionStockee(ctx.base(), demande.convention)
  // A bad request is refused before a file is read for nothing.
  const nom = getNom(profil, demande.partie)
  const image = await lireDemandee(ctx, demande)
  const alt = demande.alt ?? `Logo\u00a0: ${nom}`
  await inTransaction(ctx.base(), base => {
    const { id } = getConventionStockee(base, demande.convention)
    garderImage(base, image)
    base.sqlite
      .prepare(
        `INSERT INTO logos (convention_id, partie, sha256, alt) VALUES (?, ?, ?, ?)
         ON CONFLICT (convention_id, partie) DO UPDATE SET sha256 = excluded.sha256, alt = excluded.alt`,
      )
      .run(id, demande.partie, image.sha256, alt)
    noter(ctx, 'logos:poser', demande, { octets: image.octets.length, sha256: image.sha256 })
  })
}

async function lireDemandee(ctx: Context, { fichier, sha256 }: Input<'logos:poser'>): Promise<ImageGardee> {
  if (fichier !== undefined) return lireFichierImage(ctx, fichier)
  const gardee = sha256 === undefined ? undefined : lireImage(ctx.base(), sha256)
  if (gardee !== undefined) return gardee
  throw new AppError(
    'image_attendue',
    'Choisissez un fichier d’image\u00a0: cette base n’a pas celle qui est demandée.',
    { champ: 'fichier' },
  )
}

/** Takes a logo off the first page; its bytes stay. Without one there, nothing happens. */
export function retirerLogo(ctx: Context, demande: Input<'logos:retirer'>): Promise<void> {
  return inTransaction(ctx.base(), base => {
    const { id, profil } = getConventionStockee(base, demande.convention)
    const { changes } = base.sqlite
      .prepare('DELETE FROM logos WHERE convention_id = ? AND partie = ?')
      .run(id, demande.partie)
    if (changes > 0) noter(ctx, 'logos:retirer', demande, {})
    else getNom(profil, demande.partie)
  })
}

function getNom(profil: Convention, partie: string): string {
  const places = listPlacesLogos(profil)
  const place = places.find(p => p.code === partie)
  if (place !== undefined) return place.nom
  throw new AppError(
    'partie_inconnue',
    `La convention «\u00a0${profil.id}\u00a0» n’a pas de partie «\u00a0${partie}\u00a0». Places des logos\u00a0: ${places.map(p => p.code).join(', ')}.`,
    { champ: 'partie', connues: places.map(p => p.code) },
  )
}

function noter(
  ctx: Context,
  action: string,
  { convention, partie }: { convention: string; partie: string },
  detail: Record<string, number | string>,
): void {
  ecrireJournal(ctx.base().sqlite, {
    faitLe: new Date(ctx.now()).toISOString(),
    utilisateur: ctx.utilisateur,
    action,
    detail: { convention, partie, ...detail },
  })
}
