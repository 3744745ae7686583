import { blocFreins, blocFreinsConvention } from '../blocs/freins.ts'
import { blocMesures, blocMesuresParFrein } from '../blocs/mesures.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { Feuille } from '../modele.ts'

const BLOCS = [blocFreins, blocFreinsConvention, blocMesures, blocMesuresParFrein]

/** Obstacles to work and what was done about them. */
export function feuilleMesures(d: DonneesRapport): Feuille {
  return {
    nom: 'Mesures et freins',
    titre: 'Les freins et les mesures',
    orientation: 'portrait',
    largeurs: [36, 13],
    intro: [`Freins des personnes concernées en ${d.annee}, et mesures commencées dans l’année.`],
    blocs: BLOCS.map(bloc => bloc(d)).filter(b => b !== undefined),
  }
}
