import type { Input } from '../../../shared/contract.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { ControleRapport } from '../../../shared/domain/rapport.ts'
import type { Context } from '../context.ts'
import { assemblerRapport } from './assemble.ts'
import { chargerRapport } from './charger.ts'
import { controlerRapport } from './controles/controler-rapport.ts'
import type { DonneesRapport } from './donnees.ts'
import type { Rapport } from './modele.ts'

type Demande = Pick<Input<'rapport:exporter'>, 'convention' | 'annee' | 'destination' | 'destinataires'>

/**
 * The report as it stands with the figures it is made of; what must be read before it leaves is among its warnings. Throws
 * `controles_bloquants` when something in it must not leave.
 */
export async function preparerRapport(
  ctx: Context,
  demande: Demande,
): Promise<{ donnees: DonneesRapport; rapport: Rapport }> {
  const donnees = await chargerRapport(ctx, demande)
  const rapport = assemblerRapport(donnees)
  const controles = controlerRapport(ctx, donnees, rapport)
  refuserBloquants(demande.annee, controles)
  const avertissements = [...new Set([...rapport.avertissements, ...controles.map(c => c.message)])]
  return { donnees, rapport: { ...rapport, avertissements } }
}

/** The same report that says its state in other words. */
export function avecStatut(rapport: Rapport, statut: string): Rapport {
  return { ...rapport, statut }
}

function refuserBloquants(annee: number, controles: readonly ControleRapport[]): void {
  const bloquants = controles.filter(c => c.gravite === 'bloquant')
  const [premier] = bloquants
  if (premier === undefined) return
  const autres = bloquants.length - 1
  const suite = autres === 0 ? '' : ` (et ${autres} autre${autres === 1 ? ' point' : 's points'} à corriger)`
  throw new AppError(
    'controles_bloquants',
    `Le rapport ${annee} ne peut pas encore partir. ${premier.message}${suite}`,
    { controles: bloquants },
  )
}
