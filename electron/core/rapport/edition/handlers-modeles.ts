import type { Output } from '../../../../shared/contract.ts'
import type { Logo } from '../../../../shared/domain/rapport.ts'
import type { Context } from '../../context.ts'
import { getConventionStockee } from '../../conventions/store.ts'
import type { Handlers } from '../../handlers.ts'
import { ajouterImage, getAdresseImage } from './images/ajouter-image.ts'
import { listLogos } from './images/lire-logos.ts'
import { poserLogo, retirerLogo } from './images/poser-logo.ts'
import { lireModele } from './lire-modele.ts'
import { modifierModele } from './modifier-modele.ts'

/** Model, logos and images of the printed report. */
export const modelesHandlers = {
  'modeles:get': (ctx, { convention }) => decrireModele(ctx, convention),
  'modeles:modifier': async (ctx, demande) => {
    await modifierModele(ctx, demande)
    return decrireModele(ctx, demande.convention)
  },
  'logos:poser': async (ctx, demande) => {
    await poserLogo(ctx, demande)
    return decrireLogos(ctx, demande.convention)
  },
  'logos:retirer': async (ctx, demande) => {
    await retirerLogo(ctx, demande)
    return decrireLogos(ctx, demande.convention)
  },
  'images:ajouter': (ctx, demande) => ajouterImage(ctx, demande),
  'images:get': (ctx, { sha256 }) => ({ url: getAdresseImage(ctx, sha256) }),
} satisfies Partial<Handlers>

function decrireModele(ctx: Context, convention: string): Output<'modeles:get'> {
  const { id, profil } = getConventionStockee(ctx.base(), convention)
  return { modele: lireModele(ctx.base(), id, profil), logos: decrireLogos(ctx, convention) }
}

function decrireLogos(ctx: Context, convention: string): Logo[] {
  const { id } = getConventionStockee(ctx.base(), convention)
  return listLogos(ctx.base(), id).map(({ octets: _, ...logo }) => logo)
}
