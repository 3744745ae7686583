import { formatJourFr, getJour } from '../../../../shared/domain/dates.ts'
import { blocDemandes } from '../blocs/demandes.ts'
import { blocMajeurs, blocReperes, listConstats } from '../blocs/essentiel.ts'
import { direAbsences } from '../chapitres/absences.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { Bloc, Feuille } from '../modele.ts'

/** What the members read first: the figures that their convention asks for, and what they say. */
export function feuilleSynthese(d: DonneesRapport): Feuille {
  const { convention } = d
  const parties = convention.parties.map(p => p.nom).join(' – ')
  const dates = `du ${jour(convention.dates.effet)} au ${jour(convention.dates.fin)}`
  const blocs = [blocMajeurs(d), avecRaisons(d, blocDemandes(d)), blocReperes(d)]
  return {
    nom: 'Synthèse',
    titre: `Synthèse du bilan ${d.annee}`,
    orientation: 'portrait',
    largeurs: [38, 11, 10, 10, 10, 10, 10, 18],
    intro: [
      `${convention.titre} (${parties}), convention ${dates}.`,
      ...(d.destinataires === null ? [] : [`Destinataires\u00a0: ${d.destinataires}.`]),
      ...listConstats(d),
    ],
    blocs: blocs.filter(b => b !== undefined),
  }
}

/** Under what the convention asks: why each figure without a value has none. */
function avecRaisons(d: DonneesRapport, bloc: Bloc): Bloc {
  const codes = d.convention.indicateurs.flatMap(i => i.codes)
  const { tableau } = bloc
  return { ...bloc, tableau: { ...tableau, notes: [...tableau.notes, ...direAbsences(d, codes)] } }
}

function jour(texte: string): string {
  return formatJourFr(getJour(texte))
}
