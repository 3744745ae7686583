import type { Input, Output } from '../../../../shared/contract.ts'
import { getJourSaisi } from '../../../../shared/domain/jour-saisi.ts'
import { getReglement } from '../../../../shared/domain/reglement.ts'
import type { Context } from '../../context.ts'
import { getConventionStockee } from '../../conventions/store.ts'
import { composerMembres, compterExercice } from '../membres.ts'
import { formatTitulaire, listLignesTitulaires } from './lignes-titulaires.ts'

/**
 * The bodies of a convention with the rules that each follows, and who holds their seats on a day (today by default), the
 * holders of every territory included. `exercice` is that of the whole body: what is vacant in one territory is not taken off.
 */
export function listInstances(ctx: Context, demande: Input<'instances:list'>): Output<'instances:list'> {
  const jour = demande.date === undefined ? ctx.aujourdhui() : getJourSaisi(demande.date, 'date')
  const { id, profil } = getConventionStockee(ctx.base(), demande.convention)
  return profil.instances.map(instance => {
    const titulaires = listLignesTitulaires(ctx.base(), id, instance.code).filter(
      t => t.depuis <= jour && jour <= (t.jusqua ?? jour),
    )
    const membres = composerMembres(instance, profil, { date: jour, territoire: null }, titulaires)
    return {
      ...instance,
      reglement: getReglement(instance),
      exercice: compterExercice(membres),
      titulaires: titulaires.map(formatTitulaire),
    }
  })
}
