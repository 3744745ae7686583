import { ABSENCES } from '../../../../shared/domain/absence.ts'
import { blocEssentiel } from '../blocs/demandes.ts'
import { blocReperes, listConstats } from '../blocs/essentiel.ts'
import type { DonneesRapport } from '../donnees.ts'
import { phraseSecret } from '../feuilles/donnees-masquees.ts'
import type { Chapitre } from '../modele.ts'
import { figures, note, paragraphe, puces } from './blocs.ts'

/** The first chapter, without a number: what the year says in sentences, then what the convention asks. */
export function composerSynthese(d: DonneesRapport): Chapitre {
  const constats = listConstats(d)
  const debut =
    constats.length === 0
      ? paragraphe(`Aucun des chiffres principaux n’est disponible pour ${d.annee}.`)
      : puces(constats)
  return {
    code: 'synthese',
    numero: '',
    titre: 'L’essentiel',
    blocs: [debut, ...figures([blocEssentiel(d), blocReperes(d)]), note(direSignes(d))],
  }
}

/** What the signs of the tables mean; for the public, what is hidden. */
function direSignes(d: DonneesRapport): string {
  const signes = (['nd', 'nc', 'so'] as const).map(a => `${ABSENCES[a].marque}\u00a0: ${ABSENCES[a].libelle}`)
  const secret = d.destination === 'public' ? ` ${phraseSecret(d.convention.secret)}` : ''
  return `Dans les tableaux, ${signes.join(' · ')}. Un numéro entre crochets renvoie à la ligne de même numéro du dernier chapitre, qui dit d’où vient le chiffre.${secret}`
}
