import { blocPersonnesParAxe, blocsTypologies } from '../blocs/publics.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { Feuille } from '../modele.ts'

/** Who the people are: one table and one chart for each typology that has data. */
export function feuillePublics(d: DonneesRapport): Feuille {
  return {
    nom: 'Publics',
    titre: 'Les publics accompagnés',
    orientation: 'portrait',
    largeurs: [36, 13],
    intro: [
      `Personnes ayant eu au moins un jour d’accompagnement en ${d.annee}. « Non renseigné » est une ligne comme les autres.`,
    ],
    blocs: [blocPersonnesParAxe(d), ...blocsTypologies(d)].filter(b => b !== undefined),
  }
}
