import { suitLeFse } from '../../../../shared/domain/fse-pieces.ts'
import { blocListes, blocsFse } from '../blocs/fse.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { BlocChapitre } from '../modele.ts'
import { constats, figures, note, paragraphe } from './blocs.ts'

/**
 * Money of the fund, then its grid, evidence and monthly lists. Those stay with the committee: their counts cross those of
 * the report, with which they were not hidden.
 */
export function composerFse(d: DonneesRapport): BlocChapitre[] {
  const montant = constats(d, ['fse_montant'])
  if (d.destination === 'public' && suitLeFse(d.convention))
    return [
      ...montant,
      note(
        'La grille des participants, les pièces justificatives et les listes mensuelles figurent dans le rapport remis au comité.',
      ),
    ]
  if (d.fse === null) return montant
  if (d.fse.grille.participants !== null) return [...montant, ...figures(blocsFse(d.fse))]
  const { grille, suivi } = d.fse
  const vide = `Aucun parcours de ${grille.annee} n’a été importé\u00a0: ni la grille des participants ni les pièces justificatives ne peuvent être établies.`
  return [...montant, paragraphe(vide), ...figures(suivi.listes.length > 0 ? [blocListes(suivi.listes)] : [])]
}
