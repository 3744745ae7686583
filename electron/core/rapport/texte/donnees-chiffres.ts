import type { Input } from '../../../../shared/contract.ts'
import type { DonneesChiffres } from '../../../../shared/domain/lecture-chiffre.ts'
import type { Context } from '../../context.ts'
import { chargerRapport } from '../charger.ts'
import { lireFigures } from './figures.ts'

/**
 * What live nodes are evaluated against: exact for the committee; for the public, the very lists that the report would
 * print, hidden together. A territory that no saved text cites yet is then read from the breakdowns only.
 */
export async function lireDonneesChiffres(
  ctx: Context,
  demande: Input<'rapport:evaluer'>,
): Promise<DonneesChiffres> {
  const { convention, annee, destination } = demande
  if (destination === 'public')
    return chargerRapport(ctx, { convention, annee, destination, destinataires: undefined })
  const refs = [...demande.chiffres, ...demande.comparaisons]
  const territoires = [...new Set(refs.flatMap(r => (r.territoire === null ? [] : [r.territoire])))]
  return lireFigures(ctx, { convention, annee, territoires })
}
