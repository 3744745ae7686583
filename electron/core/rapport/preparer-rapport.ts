import type { Input } from '../../../shared/contract.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import { assemblerRapport } from './assemble.ts'
import { chargerRapport } from './charger.ts'
import type { DonneesRapport } from './donnees.ts'
import type { Rapport } from './modele.ts'

type Demande = Pick<Input<'rapport:exporter'>, 'convention' | 'annee' | 'destination' | 'destinataires'>

/** The report as it stands with the figures it is made of. Refused when something in it must not leave. */
export async function preparerRapport(
  ctx: Context,
  demande: Demande,
): Promise<{ donnees: DonneesRapport; rapport: Rapport }> {
  const donnees = await chargerRapport(ctx, demande)
  refuserTrouvables(donnees)
  return { donnees, rapport: assemblerRapport(donnees) }
}

/** The same report that says its state in other words. */
export function avecStatut(rapport: Rapport, statut: string): Rapport {
  return { ...rapport, statut }
}

/** A public report from which a hidden figure can be found again never leaves. */
function refuserTrouvables({ destination, attaque }: DonneesRapport): void {
  if (destination !== 'public' || attaque.trouvables.length === 0) return
  const { trouvables } = attaque
  const noms = trouvables.slice(0, 3).map(t => `${t.libelle}, ${t.annee}`)
  const autres = trouvables.length - noms.length
  const suite = autres === 0 ? '' : ` et ${autres} autre${autres === 1 ? '' : 's'}`
  throw new AppError(
    'valeurs_trouvables',
    `Le rapport ne peut pas être rendu public\u00a0: des valeurs masquées pourraient être retrouvées à partir des autres (${noms.join('\u00a0; ')}${suite}). Choisissez la destination «\u00a0comité\u00a0».`,
    { trouvables },
  )
}
