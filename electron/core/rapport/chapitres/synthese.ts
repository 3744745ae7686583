import { blocEssentiel } from '../blocs/demandes.ts'
import { blocReperes, listConstats } from '../blocs/essentiel.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { Chapitre } from '../modele.ts'
import { figures, paragraphe, puces } from './blocs.ts'

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
    blocs: [debut, ...figures([blocEssentiel(d), blocReperes(d)])],
  }
}
