import { blocsFse } from '../blocs/fse.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { BlocChapitre } from '../modele.ts'
import { constats, figures, note } from './blocs.ts'

/**
 * Money of the fund, then its grid, evidence and monthly lists. Those stay with the committee: their counts cross those of
 * the report, with which they were not hidden.
 */
export function composerFse(d: DonneesRapport): BlocChapitre[] {
  const montant = constats(d, ['fse_montant'])
  if (d.fse === null) return montant
  if (d.destination === 'public')
    return [
      ...montant,
      note(
        'La grille des participants, les pièces justificatives et les listes mensuelles figurent dans le rapport remis au comité.',
      ),
    ]
  return [...montant, ...figures(blocsFse(d.fse))]
}
