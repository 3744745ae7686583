import type { Input } from '../../../../shared/contract.ts'
import { depasseTolerance, toleranceParDefaut } from '../../../../shared/domain/deux-sources.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { Unite } from '../../../../shared/domain/indicateur.ts'
import { formatDeUnite, formatEcart } from '../../../../shared/domain/nombres.ts'
import type { DeuxSources } from '../../../../shared/domain/rapport.ts'
import type { Context } from '../../context.ts'
import { getConventionStockee } from '../../conventions/store.ts'
import { enEdition } from '../edition/acte-edition.ts'
import { lireFigures } from '../texte/figures.ts'
import { getOrigineParDefaut, listDeuxSources } from './deux-sources.ts'

type Demande = Input<'rapport:retenir'>

/** Exact figures of both sources for a year. */
export async function lireDeuxSources(
  ctx: Context,
  ref: Pick<Demande, 'convention' | 'annee'>,
): Promise<DeuxSources[]> {
  const { actuels } = await lireFigures(ctx, { ...ref, territoires: [] })
  return listDeuxSources(actuels)
}

/**
 * Decides which of two sources a figure of the year prints. Without anything decided the row goes away. Throws
 * `deux_sources_absentes`, `source_absente`, `motif_manquant`, and the refusals of a report that is no longer a draft.
 */
export async function retenirSource(ctx: Context, demande: Demande): Promise<DeuxSources[]> {
  const ligne = (await lireDeuxSources(ctx, demande)).find(l => l.code === demande.code)
  if (ligne === undefined)
    throw new AppError(
      'deux_sources_absentes',
      `L’indicateur «\u00a0${demande.code}\u00a0» n’a pas deux sources en ${demande.annee}\u00a0: il n’y a rien à choisir.`,
      { champ: 'code' },
    )
  refuserSourceAbsente(demande, ligne)
  refuserSansMotif(ctx, demande, ligne)
  const { code, annee, retenu, tolerance } = demande
  const motif = demande.motif === '' ? null : demande.motif
  await enEdition(ctx, demande, 'rapport:retenir', ({ sqlite }, { convention_id }) => {
    sqlite
      .prepare('DELETE FROM retenues WHERE convention_id = ? AND annee = ? AND code = ?')
      .run(convention_id, annee, code)
    if (retenu !== null || motif !== null || tolerance !== null)
      sqlite
        .prepare(
          'INSERT INTO retenues (convention_id, annee, code, retenu, motif, tolerance) VALUES (?, ?, ?, ?, ?, ?)',
        )
        .run(convention_id, annee, code, retenu, motif, tolerance)
    return { code, retenu: retenu ?? 'convention' }
  })
  return lireDeuxSources(ctx, demande)
}

function refuserSourceAbsente({ retenu, annee }: Demande, { calcule, declare, libelle }: DeuxSources): void {
  const valeur = retenu === 'declare' ? declare : calcule
  if (retenu === null || valeur !== null) return
  throw new AppError(
    'source_absente',
    `«\u00a0${libelle}\u00a0» n’a pas de valeur ${retenu === 'declare' ? 'déclarée' : 'calculée'} en ${annee}\u00a0: choisissez l’autre source.`,
    { champ: 'retenu' },
  )
}

function refuserSansMotif(ctx: Context, demande: Demande, ligne: DeuxSources): void {
  if (demande.motif !== null && demande.motif !== '') return
  const { profil } = getConventionStockee(ctx.base(), demande.convention)
  const unite = ligne.unite as Unite
  const tolerance = demande.tolerance ?? toleranceParDefaut(unite, ligne.calcule)
  const autre = demande.retenu !== null && demande.retenu !== getOrigineParDefaut(profil, ligne)
  const trop = depasseTolerance(ligne.ecart, tolerance)
  // Giving the choice back to the convention is always possible: the report then asks for the reason before it leaves.
  if (!autre && (!trop || demande.retenu === null)) return
  const ecart =
    ligne.ecart === null ? '' : ` L’écart est de ${formatEcart(ligne.ecart, formatDeUnite(unite))}.`
  throw new AppError(
    'motif_manquant',
    autre
      ? `«\u00a0${ligne.libelle}\u00a0»\u00a0: la convention retient l’autre source. Écrivez pourquoi vous choisissez celle-ci\u00a0: le bilan l’imprime.${ecart}`
      : `«\u00a0${ligne.libelle}\u00a0»\u00a0: l’écart entre les deux sources dépasse la tolérance. Écrivez-en la raison\u00a0: le bilan l’imprime.${ecart}`,
    { champ: 'motif', ecart: ligne.ecart, tolerance },
  )
}
