import type { Input } from '../../../../shared/contract.ts'
import type { Context } from '../../context.ts'
import { enSeance } from '../acte.ts'
import { formatActualisation } from '../suites.ts'
import { actualiserPoints } from './points-automatiques.ts'

/** Brings in what came due since; an open meeting gets it after its last item. */
export function actualiserSeance(ctx: Context, demande: Input<'seances:actualiser'>): Promise<void> {
  const acte = {
    ...demande,
    action: 'seances:actualiser',
    etats: ['prevue', 'convoquee', 'ouverte'] as const,
  }
  return enSeance(ctx, acte, (base, seance) => ({
    libelle: formatActualisation(actualiserPoints(ctx, base, seance.id)),
    valeur: undefined,
  }))
}
