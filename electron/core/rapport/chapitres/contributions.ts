import { formatDateEnMots } from '../../../../shared/domain/dates-en-mots.ts'
import type { Contribution } from '../../../../shared/domain/rapport.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { BlocChapitre } from '../modele.ts'
import { type ContexteTexte, composerTexte } from '../texte/composer-texte.ts'

/** Texts of partners that the user retained, each a quotation with who wrote it, for whom, where and when it came in. */
export function composerContributions(
  d: DonneesRapport,
  contributions: readonly Contribution[],
  contexte: ContexteTexte,
): BlocChapitre[] {
  return contributions.flatMap(c => {
    const blocs = composerTexte(c.contenu, contexte)
    if (blocs.length === 0) return []
    return [{ genre: 'citation', blocs, auteur: direAuteur(d, c) } satisfies BlocChapitre]
  })
}

function direAuteur(d: DonneesRapport, c: Contribution): string {
  const lieu = c.territoire === null ? null : (d.vie.territoires.get(c.territoire) ?? c.territoire)
  const qui = c.auteur === c.partenaire ? [c.auteur] : [c.auteur, c.partenaire]
  return [...qui, lieu, `reçu le ${formatDateEnMots(c.recueLe)}`].filter(t => t !== null).join(', ')
}
