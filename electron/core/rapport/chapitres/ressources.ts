import { formatDateEnMots } from '../../../../shared/domain/dates-en-mots.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { BlocChapitre } from '../modele.ts'
import { paragraphe } from './blocs.ts'

/** The joint update of the base of resources in the year, with its day. */
export function composerRessources(d: DonneesRapport): BlocChapitre[] {
  const { actuel, precedent } = comparer(d, 'base_ressources')
  if (actuel === undefined || actuel.valeur === null) return []
  const avant =
    precedent?.date === undefined || precedent.date === null
      ? ''
      : ` La précédente mise à jour notée est celle du ${formatDateEnMots(precedent.date)}.`
  return [
    paragraphe(
      actuel.valeur > 0 && actuel.date
        ? `La base de ressources partenariales a été mise à jour ensemble en ${d.annee}\u00a0; la dernière mise à jour est celle du ${formatDateEnMots(actuel.date)}.`
        : `Aucune mise à jour conjointe de la base de ressources n’est notée en ${d.annee}.${avant}`,
    ),
  ]
}
